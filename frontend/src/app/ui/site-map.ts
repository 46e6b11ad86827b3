// Where the sites are. Leaflet, fetched when the map is first shown; no tiles, no address of anybody: the coast is our own drawing.
// What must stay true: markers are buttons with the price as words, and the list beside the map says the same.
import { afterNextRender, Component, DestroyRef, effect, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import type { LatLngBoundsExpression, LatLngTuple, Layer, LayerGroup, Map as LeafletMap, Marker } from 'leaflet';
import { Language } from '../i18n/lang';
import { BRIDGE, ISLANDS, LAND, Line, NAMES, RAILWAY, rounded } from './coast';
import { roomFor } from './map-labels';
import type { SlotState } from './status';

export interface MapPlace {
  readonly id: string;
  readonly lat: number;
  readonly lng: number;
  /** On the marker: ¥24,000 or 満室. */
  readonly text: string;
  /** For screen readers: the site's name and the text. */
  readonly label: string;
  readonly state?: SlotState;
}

const NORTHERN_YAMAGUCHI: LatLngBoundsExpression = [
  [34.24, 130.8],
  [34.66, 131.68],
];
const flip = (line: Line): LatLngTuple[] => line.map(([lng, lat]) => [lat, lng]);

@Component({
  selector: 'eg-site-map',
  template: `<div #map class="map" role="region" [attr.aria-label]="label()"></div>`,
  styleUrl: './site-map.css',
})
export class SiteMap {
  private readonly element = viewChild.required<ElementRef<HTMLElement>>('map');
  private readonly language = inject(Language);
  readonly places = input.required<readonly MapPlace[]>();
  readonly label = input.required<string>();
  /** The site pointed at in the list. */
  readonly active = input<string | null>(null);
  readonly choose = output<string>();
  /** The place under the pointer or the focus, or null: what the list may point at. */
  readonly pointed = output<string | null>();

  private readonly ready = signal<{ leaflet: typeof import('leaflet'); map: LeafletMap; markers: LayerGroup; names: LayerGroup } | null>(
    null,
  );
  private readonly byId = new Map<string, Marker>();
  private framed = '';

  constructor() {
    const destroy = inject(DestroyRef);
    afterNextRender(() => void this.draw(destroy));
    effect(() => this.mark());
    effect(() => this.name());
    effect(() => {
      const active = this.active();
      this.places();
      this.ready();
      this.byId.forEach((marker, id) => {
        marker.getElement()?.classList.toggle('active', id === active);
        marker.setZIndexOffset(id === active ? 1000 : 0);
      });
    });
  }

  private async draw(destroy: DestroyRef): Promise<void> {
    const { default: leaflet } = await import('leaflet');
    if (destroy.destroyed) return;
    const map = leaflet.map(this.element().nativeElement, {
      attributionControl: false,
      minZoom: 8,
      maxZoom: 14,
      zoomSnap: 0.25,
      scrollWheelZoom: false,
    });
    map.fitBounds(NORTHERN_YAMAGUCHI);
    const shapes: Layer[] = [
      leaflet.polygon(
        [LAND, ...ISLANDS].map((ring) => [flip(rounded(ring))]),
        { className: 'land', interactive: false },
      ),
      leaflet.polyline(flip(RAILWAY), { className: 'rail', interactive: false }),
      leaflet.polyline(flip(RAILWAY), { className: 'rail rail--ties', interactive: false }),
      leaflet.polyline(flip(BRIDGE), { className: 'bridge', interactive: false }),
    ];
    shapes.forEach((shape) => shape.addTo(map));
    this.ready.set({ leaflet, map, names: leaflet.layerGroup().addTo(map), markers: leaflet.layerGroup().addTo(map) });
    map.on('zoomend', () => this.thin());
    const resized = new ResizeObserver(() => map.invalidateSize());
    resized.observe(this.element().nativeElement);
    destroy.onDestroy(() => {
      resized.disconnect();
      map.remove();
    });
  }

  /** One marker a place; markers that stay keep their element, so that the focus is not lost when a price changes. */
  private mark(): void {
    const ready = this.ready();
    const places = this.places();
    if (!ready) return;
    const gone = new Set(this.byId.keys());
    for (const place of places) {
      gone.delete(place.id);
      const marker = this.byId.get(place.id) ?? this.add(place);
      const element = marker.getElement();
      if (!element) continue;
      element.className = element.className.replace(/\bstate-\w+/g, '').trim() + ` state-${place.state ?? 'open'}`;
      element.setAttribute('aria-label', place.label);
      const text = element.querySelector('span');
      if (text) text.textContent = place.text;
    }
    gone.forEach((id) => {
      this.byId.get(id)?.remove();
      this.byId.delete(id);
    });
    this.frame(ready.map, places);
    this.thin();
  }

  /** Prices that would cover each other become dots, which show theirs when pointed at; the dots stay buttons with the same name. */
  private thin(): void {
    const map = this.ready()?.map;
    if (!map) return;
    const labels = this.places().map(({ id, lat, lng, text }) => ({ id, text, ...map.latLngToLayerPoint([lat, lng]) }));
    const shown = roomFor(labels);
    this.byId.forEach((marker, id) => marker.getElement()?.classList.toggle('dot', !shown.has(id)));
  }

  private add(place: MapPlace): Marker {
    const { leaflet, markers } = this.ready()!;
    const icon = leaflet.divIcon({ className: 'pin', html: '<span></span>', iconSize: undefined });
    const marker = leaflet.marker([place.lat, place.lng], { icon, keyboard: true, riseOnHover: true });
    marker.on('click', () => this.choose.emit(place.id));
    marker.on('keypress', (event) => {
      if ((event as unknown as { originalEvent: KeyboardEvent }).originalEvent.key === 'Enter') this.choose.emit(place.id);
    });
    marker.on('mouseover', () => this.pointed.emit(place.id));
    marker.on('mouseout', () => this.pointed.emit(null));
    marker.addTo(markers);
    marker.getElement()?.addEventListener('focus', () => this.pointed.emit(place.id));
    marker.getElement()?.addEventListener('blur', () => this.pointed.emit(null));
    this.byId.set(place.id, marker);
    return marker;
  }

  /** Shows all places when they are other ones; a changed price moves nothing. */
  private frame(map: LeafletMap, places: readonly MapPlace[]): void {
    const which = places
      .map(({ id }) => id)
      .sort()
      .join();
    if (!which || which === this.framed) return;
    this.framed = which;
    map.fitBounds(
      places.map(({ lat, lng }): LatLngTuple => [lat, lng]),
      { padding: [48, 48], maxZoom: 12, animate: false },
    );
  }

  private name(): void {
    const ready = this.ready();
    const lang = this.language.lang();
    if (!ready) return;
    ready.names.clearLayers();
    for (const { at, name, kind } of NAMES) {
      const icon = ready.leaflet.divIcon({ className: `place-name ${kind}`, html: `<span>${name[lang]}</span>`, iconSize: undefined });
      ready.leaflet.marker([at[1], at[0]], { icon, interactive: false, keyboard: false }).addTo(ready.names);
    }
  }
}
