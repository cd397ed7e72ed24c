import { NgTemplateOutlet } from '@angular/common';
import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, DestroyRef, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { of } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { PageHead } from '../shared/page-head';
import { InstantPipe, LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { layout, Layout, NODE_HEIGHT, NODE_WIDTH } from './graph-layout';
import { RecallApi, TraceEventNode, TraceNode } from './recall-api';

const STEP = 120;
/** Below this many pixels a unit of the picture its text cannot be read. */
const LEAST_SCALE = 0.9;
/** Screens on which the chain goes downwards. */
const NARROW = 640;
const MOST_HEIGHT = 480;

/** Where a lot came from and where it went: a picture to look at, and a table with the mass balance that says the same to the keyboard and to paper. */
@Component({
  selector: 'app-trace-graph-page',
  imports: [InstantPipe, NgTemplateOutlet, LabelPipe, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .picture { border: 1px solid var(--bs-border-color); border-radius: 0.5rem; overflow: hidden; touch-action: none; background: #fff; }
    svg { display: block; width: 100%; cursor: grab; }
    rect { fill: #f2f6f9; stroke: #9db4c4; }
    rect.root { fill: #e3eef6; stroke: #14577f; stroke-width: 2; }
    rect.blocked { fill: #fdecec; stroke: #c0392b; stroke-width: 2; }
    text { font-size: 13px; fill: #1b2b38; }
    .small-text { font-size: 11px; fill: #4a5c69; }
    path { fill: none; stroke: #7b8f9c; }
    circle { fill: #14577f; }
    .paper { display: none; }
    .cc-tap { min-width: 2.75rem; min-height: 2.75rem; }
    .told li { margin-bottom: 0.25rem; }
    @media print {
      .screen { display: none !important; }
      .paper { display: block; max-height: 24cm; }
    }
  `,
  template: `
    <app-page-head [heading]="'::Menu:TraceGraph' | abpLocalization" [help]="'::TraceGraph:Help' | abpLocalization">
      @if (graph(); as g) { <a class="btn btn-outline-primary btn-sm" [href]="exportUrl()" download><i class="fas fa-download" aria-hidden="true"></i> {{ '::TraceGraph:Export' | abpLocalization }}</a>
        <button type="button" class="btn btn-outline-primary btn-sm" (click)="print()"><i class="fas fa-print" aria-hidden="true"></i> {{ '::Print' | abpLocalization }}</button> }
    </app-page-head>
    <form class="d-flex flex-wrap gap-2 mb-3 cc-noprint" (submit)="go($event, text.value)">
      <input #text class="form-control cc-narrow" type="search" [value]="lot() ?? ''" [attr.aria-label]="'::TraceGraph:Of' | abpLocalization" [placeholder]="'::TraceGraph:Of' | abpLocalization" />
      <select class="form-select cc-narrow" [attr.aria-label]="'::TraceGraph:Direction' | abpLocalization" (change)="direction.set($any($event.target).value)">
        @for (d of directions; track d) { <option [value]="d" [selected]="d === direction()">{{ 'Enum:TraceDirection:' + d | ccLabel: d }}</option> }
      </select>
      <button type="submit" class="btn btn-primary">{{ '::TraceGraph:Show' | abpLocalization }}</button>
    </form>
    @if (data.error()) { <div class="alert alert-warning" role="alert">{{ '::TraceGraph:NotFound' | abpLocalization }}</div> }
    @if (graph(); as g) {
      @if (g.isCut) { <div class="alert alert-warning" role="status">{{ '::TraceGraph:Cut' | abpLocalization }}</div> }
      <ng-template #drawing let-drawn>
        @for (line of drawn.picture.lines; track line.key) { <svg:path [attr.d]="line.path" /> }
        @for (e of drawn.events; track e.sequence) {
          <svg:circle [attr.cx]="e.x" [attr.cy]="e.y" r="6"><svg:title>{{ 'Enum:TraceStep:' + e.event.step | ccLabel: (e.event.bizStep ?? '') }} {{ e.event.time | instant }} {{ e.event.place }}</svg:title></svg:circle>
          <svg:text class="small-text" [attr.x]="drawn.isDownwards ? e.x + 10 : e.x" [attr.y]="drawn.isDownwards ? e.y + 4 : e.y - 11" [attr.text-anchor]="drawn.isDownwards ? 'start' : 'middle'">{{ 'Enum:TraceStep:' + e.event.step | ccLabel: (e.event.bizStep ?? '') }}</svg:text>
        }
        @for (n of drawn.nodes; track n.identifier) {
          <svg:g>
            <svg:title>{{ n.node.name }} {{ n.node.productName | ccText }} {{ n.node.holder }}</svg:title>
            <svg:rect [attr.x]="n.x" [attr.y]="n.y" [attr.width]="width" [attr.height]="height" rx="6" [class.root]="n.identifier === g.root" [class.blocked]="n.node.isBlocked" />
            <svg:text [attr.x]="n.x + 8" [attr.y]="n.y + 18">{{ short(n.node.name) }}</svg:text>
            <svg:text class="small-text" [attr.x]="n.x + 8" [attr.y]="n.y + 35">{{ short((n.node.productName | ccText) || (n.node.site ?? '')) }}</svg:text>
          </svg:g>
        }
      </ng-template>
      <div class="screen">
        <div class="d-flex flex-wrap gap-1 mb-2">
          @for (b of buttons; track b.key) { <button type="button" class="btn btn-outline-primary btn-sm cc-tap" [attr.aria-label]="'::TraceGraph:' + b.key | abpLocalization" (click)="move(b.x, b.y, b.zoom)"><i [class]="b.icon" aria-hidden="true"></i></button> }
          <button type="button" class="btn btn-outline-primary btn-sm cc-tap" (click)="fit()">{{ '::TraceGraph:Whole' | abpLocalization }}</button>
          <button type="button" class="btn btn-outline-primary btn-sm cc-tap" (click)="reset()">{{ '::TraceGraph:Reset' | abpLocalization }}</button>
        </div>
        <div #frame class="picture">
          <svg role="img" [attr.aria-label]="'::TraceGraph:Picture' | abpLocalization" [style.height.px]="screenHeight()" [attr.viewBox]="view()" preserveAspectRatio="xMidYMid meet" (pointerdown)="grab($event)" (pointermove)="drag($event)" (pointerup)="drop()" (pointercancel)="drop()">
            <ng-container [ngTemplateOutlet]="drawing" [ngTemplateOutletContext]="{ $implicit: screen() }" />
          </svg>
        </div>
      </div>
      <svg class="paper" aria-hidden="true" [attr.viewBox]="'0 0 ' + paper().picture.width + ' ' + paper().picture.height"><ng-container [ngTemplateOutlet]="drawing" [ngTemplateOutletContext]="{ $implicit: paper() }" /></svg>
      <section class="cc-card cc-card-flush mt-3">
      <h2>{{ '::TraceGraph:Table' | abpLocalization }}</h2>
      <div class="cc-scroll">
        <table class="cc-table cc-cards">
          <thead><tr>
            <th scope="col">{{ '::TraceGraph:Level' | abpLocalization }}</th><th scope="col">{{ '::Trace:Number' | abpLocalization }}</th><th scope="col">{{ '::Trace:Product' | abpLocalization }}</th><th scope="col">{{ '::TraceGraph:Site' | abpLocalization }}</th>
            <th scope="col">{{ '::TraceGraph:Holder' | abpLocalization }}</th><th scope="col">{{ '::TraceGraph:Hands' | abpLocalization }}</th>
            @for (c of amounts; track c) { <th scope="col" class="cc-n">{{ '::TraceGraph:' + c | abpLocalization }}</th> }
            <th scope="col">{{ '::TraceGraph:Balance' | abpLocalization }}</th>
          </tr></thead>
          <tbody>
            @for (n of g.nodes; track n.identifier) {
              <tr>
                <td [attr.data-label]="'::TraceGraph:Level' | abpLocalization">{{ n.level }}</td>
                <td [attr.data-label]="'::Trace:Number' | abpLocalization">@if (n.lotId) { <a [routerLink]="['/trace/lots', n.lotId]">{{ n.name }}</a> } @else { {{ n.name }} } @if (n.isBlocked) { <span class="cc-badge cc-badge-bad">{{ '::Trace:Blocked' | abpLocalization }}</span> }</td>
                <td [class.cc-blank]="!n.productName" [attr.data-label]="'::Trace:Product' | abpLocalization">{{ n.productName | ccText }}</td><td [class.cc-blank]="!n.site" [attr.data-label]="'::TraceGraph:Site' | abpLocalization">{{ n.site }}</td>
                <td [class.cc-blank]="!n.holder" [attr.data-label]="'::TraceGraph:Holder' | abpLocalization">{{ n.holder }}</td><td [class.cc-blank]="!n.hands.length" [attr.data-label]="'::TraceGraph:Hands' | abpLocalization">{{ n.hands.join('、') }}</td>
                @if (n.balance; as b) {
                  <td class="cc-n" [attr.data-label]="'::TraceGraph:In' | abpLocalization">{{ b.in | num }}</td><td class="cc-n" [attr.data-label]="'::TraceGraph:Used' | abpLocalization">{{ b.used | num }}</td><td class="cc-n" [attr.data-label]="'::TraceGraph:Sold' | abpLocalization">{{ b.sold | num }}</td>
                  <td class="cc-n" [attr.data-label]="'::TraceGraph:Lost' | abpLocalization">{{ b.lost | num }}</td><td class="cc-n cc-nowrap" [attr.data-label]="'::TraceGraph:Stock' | abpLocalization">{{ b.stock | num }} {{ (b.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</td>
                  <td [attr.data-label]="'::TraceGraph:Balance' | abpLocalization"><span class="cc-badge" [class.cc-badge-good]="b.isBalanced" [class.cc-badge-bad]="!b.isBalanced">{{ (b.isBalanced ? '::TraceGraph:Balanced' : '::TraceGraph:NotBalanced') | abpLocalization }}</span></td>
                } @else { @for (c of amounts; track c) { <td class="cc-blank"></td> } <td class="cc-blank"></td> }
              </tr>
            }
          </tbody>
        </table>
      </div>
      </section>
      @if (told().length) {
        <section class="cc-card">
          <h2>{{ '::TraceGraph:Events' | abpLocalization }}</h2>
          <ol class="told">
            @for (e of told(); track e.event.sequence) { <li>{{ e.event.time | instant }} {{ 'Enum:TraceStep:' + e.event.step | ccLabel: (e.event.bizStep ?? '') }} {{ e.event.place }}：{{ e.into }} → {{ e.out }}</li> }
          </ol>
        </section>
      }
    }
  `,
})
export class TraceGraphPage {
  private readonly api = inject(RecallApi);
  private readonly router = inject(Router);
  private readonly context = inject(CountyContext);
  private held: { x: number; y: number } | null = null;
  readonly lot = input<string>();
  protected readonly directions = ['both', 'forward', 'backward'];
  protected readonly direction = signal('both');
  protected readonly width = NODE_WIDTH;
  protected readonly height = NODE_HEIGHT;
  protected readonly amounts = ['In', 'Used', 'Sold', 'Lost', 'Stock'];
  protected readonly buttons = [
    { key: 'ZoomIn', icon: 'fas fa-search-plus', x: 0, y: 0, zoom: 1.25 }, { key: 'ZoomOut', icon: 'fas fa-search-minus', x: 0, y: 0, zoom: 0.8 }, { key: 'Left', icon: 'fas fa-arrow-left', x: -STEP, y: 0, zoom: 1 },
    { key: 'Right', icon: 'fas fa-arrow-right', x: STEP, y: 0, zoom: 1 }, { key: 'Up', icon: 'fas fa-arrow-up', x: 0, y: -STEP, zoom: 1 }, { key: 'Down', icon: 'fas fa-arrow-down', x: 0, y: STEP, zoom: 1 },
  ];
  private readonly frame = viewChild<ElementRef<HTMLElement>>('frame');
  /** Pixels of the frame; the chain goes downwards where it is narrow. */
  private readonly frameWidth = signal(0);
  /** First point of the picture that is shown, and pixels a unit of it. */
  private readonly shift = signal({ x: 0, y: 0, scale: 1 });
  protected readonly data = rxResource({ params: () => ({ of: this.lot(), direction: this.direction() }), stream: ({ params }) => (params.of ? this.api.graph(params.of, params.direction) : of(null)) });
  protected readonly graph = computed(() => (this.data.hasValue() ? this.data.value() : null));
  private readonly isNarrow = computed(() => this.frameWidth() > 0 && this.frameWidth() < NARROW);
  protected readonly screen = computed(() => this.draw(this.isNarrow()));
  protected readonly paper = computed(() => this.draw(true));
  protected readonly screenHeight = computed(() => Math.min(MOST_HEIGHT, Math.max(160, Math.ceil(this.screen().picture.height * Math.max(LEAST_SCALE, this.wholeScale())))));
  protected readonly exportUrl = computed(() => `${downloadUrl('trace-graph.csv', this.context.language())}&of=${encodeURIComponent(this.graph()?.root ?? '')}&direction=${this.direction()}`);
  protected readonly told = computed(() => {
    const graph = this.graph();
    const names = new Map((graph?.nodes ?? []).map(node => [node.identifier, node.name]));
    const side = (sequence: number, ...roles: string[]) =>
      (graph?.links ?? []).filter(link => link.sequence === sequence && roles.includes(link.role)).map(link => `${names.get(link.identifier)}${link.quantity ? ` ${link.quantity}` : ''}`).join('、');
    return (graph?.events ?? []).map(event => ({ event, into: side(event.sequence, 'input', 'child'), out: side(event.sequence, 'output', 'parent') }));
  });
  protected readonly view = computed(() => {
    const { x, y, scale } = this.shift();
    return `${x} ${y} ${this.frameWidth() / scale} ${this.screenHeight() / scale}`;
  });

  constructor() {
    const watch = new ResizeObserver(([entry]) => this.frameWidth.set(Math.round(entry.contentRect.width)));
    afterRenderEffect(() => {
      const frame = this.frame()?.nativeElement;
      watch.disconnect();
      if (frame) watch.observe(frame);
    });
    inject(DestroyRef).onDestroy(() => watch.disconnect());
    afterRenderEffect(() => {
      this.screen();
      if (this.frameWidth() > 0) untracked(() => this.reset());
    });
  }

  protected go(event: Event, text: string): void {
    event.preventDefault();
    void this.router.navigate(['/trace/graph', text.trim()]);
  }

  protected short(text: string): string {
    return text.length > 18 ? `${text.slice(0, 17)}…` : text;
  }

  protected move(x: number, y: number, zoom: number): void {
    this.shift.update(s => {
      // What stands in the middle stays there.
      const scale = Math.min(4, Math.max(0.05, s.scale * zoom));
      const [width, height] = [this.frameWidth(), this.screenHeight()];
      return { x: s.x + x / s.scale + (width / s.scale - width / scale) / 2, y: s.y + y / s.scale + (height / s.scale - height / scale) / 2, scale };
    });
  }

  /** All of the picture, however small. */
  protected fit(): void {
    this.show(this.wholeScale(), 0.5, 0.5);
  }

  /** As large as can be read, with the lot that was asked for in the middle; all of it when that is enough. */
  protected reset(): void {
    const { picture, nodes } = this.screen();
    const root = nodes.find(node => node.identifier === this.graph()?.root);
    const isWhole = this.wholeScale() >= LEAST_SCALE;
    this.show(Math.max(LEAST_SCALE, this.wholeScale()), isWhole || !root ? 0.5 : (root.x + NODE_WIDTH / 2) / picture.width, isWhole || !root ? 0.5 : (root.y + NODE_HEIGHT / 2) / picture.height);
  }

  protected print(): void {
    window.print();
  }

  private show(scale: number, acrossAt: number, downAt: number): void {
    const { width, height } = this.screen().picture;
    // No empty space beside a picture that is larger than the frame; a smaller one stands in the middle.
    const from = (whole: number, seen: number, at: number) => (seen >= whole ? (whole - seen) / 2 : Math.min(whole - seen, Math.max(0, whole * at - seen / 2)));
    this.shift.set({ x: from(width, this.frameWidth() / scale, acrossAt), y: from(height, this.screenHeight() / scale, downAt), scale });
  }

  /** Pixels a unit at which all of it is seen, but no larger than life. */
  private wholeScale(): number {
    const { width, height } = this.screen().picture;
    return Math.min(1.2, this.frameWidth() / width, MOST_HEIGHT / height);
  }

  private draw(isDownwards: boolean): { isDownwards: boolean; picture: Layout; nodes: (Layout['nodes'][number] & { node: TraceNode })[]; events: (Layout['events'][number] & { event: TraceEventNode })[] } {
    const graph = this.graph() ?? { nodes: [], events: [], links: [] };
    const picture = layout(graph, isDownwards);
    const [nodes, events] = [new Map(graph.nodes.map(node => [node.identifier, node])), new Map(graph.events.map(event => [event.sequence, event]))];
    return { isDownwards, picture, nodes: picture.nodes.map(place => ({ ...place, node: nodes.get(place.identifier)! })), events: picture.events.map(place => ({ ...place, event: events.get(place.sequence)! })) };
  }

  protected grab(event: PointerEvent): void {
    this.held = { x: event.clientX, y: event.clientY };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  protected drag(event: PointerEvent): void {
    if (!this.held) {
      return;
    }

    const { x, y } = this.held;
    this.held = { x: event.clientX, y: event.clientY };
    this.move(x - event.clientX, y - event.clientY, 1);
  }

  protected drop(): void {
    this.held = null;
  }
}
