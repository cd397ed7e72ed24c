import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { of } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { PageHead } from '../shared/page-head';
import { InstantPipe, LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { saveCsv } from './csv';
import { layout, NODE_HEIGHT, NODE_WIDTH } from './graph-layout';
import { RecallApi } from './recall-api';

const STEP = 120;

/** Where a lot came from and where it went: a picture to look at, and a table with the mass balance that says the same to the keyboard and to paper. */
@Component({
  selector: 'app-trace-graph-page',
  imports: [InstantPipe, LabelPipe, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .picture { border: 1px solid var(--bs-border-color); border-radius: 0.5rem; overflow: hidden; touch-action: none; background: var(--bs-body-bg); }
    svg { display: block; width: 100%; height: min(60vh, 30rem); cursor: grab; }
    rect { fill: var(--bs-tertiary-bg); stroke: var(--bs-border-color); }
    rect.root { stroke: var(--bs-primary); stroke-width: 2; }
    rect.blocked { stroke: var(--bs-danger); stroke-width: 2; }
    text { font-size: 12px; fill: var(--bs-body-color); }
    .small-text { font-size: 10px; fill: var(--bs-secondary-color); }
    path { fill: none; stroke: var(--bs-secondary-color); }
    circle { fill: var(--bs-primary); }
  `,
  template: `
    <app-page-head [heading]="'::Menu:TraceGraph' | abpLocalization" [help]="'::TraceGraph:Help' | abpLocalization">
      @if (graph(); as g) { <button type="button" class="btn btn-outline-primary btn-sm" (click)="save()"><i class="fas fa-download" aria-hidden="true"></i> {{ '::TraceGraph:Export' | abpLocalization }}</button> }
    </app-page-head>
    <form class="d-flex flex-wrap gap-2 mb-3" (submit)="go($event, text.value)">
      <input #text class="form-control cc-narrow" type="search" [value]="lot() ?? ''" [attr.aria-label]="'::TraceGraph:Of' | abpLocalization" [placeholder]="'::TraceGraph:Of' | abpLocalization" />
      <select class="form-select cc-narrow" [attr.aria-label]="'::TraceGraph:Direction' | abpLocalization" (change)="direction.set($any($event.target).value)">
        @for (d of directions; track d) { <option [value]="d" [selected]="d === direction()">{{ 'Enum:TraceDirection:' + d | ccLabel: d }}</option> }
      </select>
      <button type="submit" class="btn btn-primary">{{ '::TraceGraph:Show' | abpLocalization }}</button>
    </form>
    @if (data.error()) { <div class="alert alert-warning" role="alert">{{ '::TraceGraph:NotFound' | abpLocalization }}</div> }
    @if (graph(); as g) {
      @if (g.isCut) { <div class="alert alert-warning" role="status">{{ '::TraceGraph:Cut' | abpLocalization }}</div> }
      <div class="d-flex flex-wrap gap-1 mb-2">
        @for (b of buttons; track b.key) { <button type="button" class="btn btn-outline-secondary btn-sm" [attr.aria-label]="'::TraceGraph:' + b.key | abpLocalization" (click)="move(b.x, b.y, b.zoom)"><i [class]="b.icon" aria-hidden="true"></i></button> }
        <button type="button" class="btn btn-outline-secondary btn-sm" (click)="reset()">{{ '::TraceGraph:Reset' | abpLocalization }}</button>
      </div>
      <div class="picture">
        <svg role="img" [attr.aria-label]="'::TraceGraph:Picture' | abpLocalization" [attr.viewBox]="view()" preserveAspectRatio="xMidYMid meet" (pointerdown)="grab($event)" (pointermove)="drag($event)" (pointerup)="drop()" (pointercancel)="drop()">
          @for (line of picture().lines; track line.key) { <path [attr.d]="line.path" /> }
          @for (e of shownEvents(); track e.sequence) { <circle [attr.cx]="e.x" [attr.cy]="e.y" r="6"><title>{{ 'Enum:TraceStep:' + e.event.step | ccLabel: (e.event.bizStep ?? '') }} {{ e.event.time | instant }} {{ e.event.place }}</title></circle> }
          @for (n of shownNodes(); track n.identifier) {
            <g>
              <title>{{ n.node.name }} {{ n.node.productName | ccText }} {{ n.node.holder }}</title>
              <rect [attr.x]="n.x" [attr.y]="n.y" [attr.width]="width" [attr.height]="height" rx="6" [class.root]="n.identifier === g.root" [class.blocked]="n.node.isBlocked" />
              <text [attr.x]="n.x + 8" [attr.y]="n.y + 18">{{ short(n.node.name) }}</text>
              <text class="small-text" [attr.x]="n.x + 8" [attr.y]="n.y + 34">{{ short((n.node.productName | ccText) || (n.node.site ?? '')) }}</text>
            </g>
          }
        </svg>
      </div>
      <h2 class="mt-4">{{ '::TraceGraph:Table' | abpLocalization }}</h2>
      <div class="table-responsive">
        <table class="table table-sm">
          <thead><tr>
            <th scope="col">{{ '::TraceGraph:Level' | abpLocalization }}</th><th scope="col">{{ '::Trace:Number' | abpLocalization }}</th><th scope="col">{{ '::Trace:Product' | abpLocalization }}</th><th scope="col">{{ '::TraceGraph:Site' | abpLocalization }}</th>
            <th scope="col">{{ '::TraceGraph:Holder' | abpLocalization }}</th><th scope="col">{{ '::TraceGraph:Hands' | abpLocalization }}</th>
            @for (c of amounts; track c) { <th scope="col" class="text-end">{{ '::TraceGraph:' + c | abpLocalization }}</th> }
            <th scope="col"></th>
          </tr></thead>
          <tbody>
            @for (n of g.nodes; track n.identifier) {
              <tr>
                <td>{{ n.level }}</td>
                <th scope="row">@if (n.lotId) { <a [routerLink]="['/trace/lots', n.lotId]">{{ n.name }}</a> } @else { {{ n.name }} } @if (n.isBlocked) { <span class="badge bg-danger">{{ '::Trace:Blocked' | abpLocalization }}</span> }</th>
                <td>{{ n.productName | ccText }}</td><td>{{ n.site }}</td><td>{{ n.holder }}</td><td>{{ n.hands.join(' · ') }}</td>
                @if (n.balance; as b) {
                  <td class="text-end">{{ b.in | num }}</td><td class="text-end">{{ b.used | num }}</td><td class="text-end">{{ b.sold | num }}</td><td class="text-end">{{ b.lost | num }}</td><td class="text-end">{{ b.stock | num }} {{ (b.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</td>
                  <td><span class="badge" [class.bg-success]="b.isBalanced" [class.bg-danger]="!b.isBalanced">{{ (b.isBalanced ? '::TraceGraph:Balanced' : '::TraceGraph:NotBalanced') | abpLocalization }}</span></td>
                } @else { <td colspan="6"></td> }
              </tr>
            }
          </tbody>
        </table>
      </div>
      <h2>{{ '::TraceGraph:Events' | abpLocalization }}</h2>
      <ol>
        @for (e of told(); track e.event.sequence) { <li>{{ e.event.time | instant }} {{ 'Enum:TraceStep:' + e.event.step | ccLabel: (e.event.bizStep ?? '') }} {{ e.event.place }}: {{ e.into }} → {{ e.out }}</li> }
      </ol>
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
    { key: 'ZoomIn', icon: 'fas fa-search-plus', x: 0, y: 0, zoom: 0.8 }, { key: 'ZoomOut', icon: 'fas fa-search-minus', x: 0, y: 0, zoom: 1.25 }, { key: 'Left', icon: 'fas fa-arrow-left', x: -STEP, y: 0, zoom: 1 },
    { key: 'Right', icon: 'fas fa-arrow-right', x: STEP, y: 0, zoom: 1 }, { key: 'Up', icon: 'fas fa-arrow-up', x: 0, y: -STEP, zoom: 1 }, { key: 'Down', icon: 'fas fa-arrow-down', x: 0, y: STEP, zoom: 1 },
  ];
  private readonly shift = signal({ x: 0, y: 0, zoom: 1 });
  protected readonly data = rxResource({ params: () => ({ of: this.lot(), direction: this.direction() }), stream: ({ params }) => (params.of ? this.api.graph(params.of, params.direction) : of(null)) });
  protected readonly graph = computed(() => (this.data.hasValue() ? this.data.value() : null));
  protected readonly picture = computed(() => layout(this.graph() ?? { nodes: [], events: [], links: [] }));
  protected readonly shownNodes = computed(() => {
    const nodes = new Map((this.graph()?.nodes ?? []).map(node => [node.identifier, node]));
    return this.picture().nodes.map(place => ({ ...place, node: nodes.get(place.identifier)! }));
  });
  protected readonly shownEvents = computed(() => {
    const events = new Map((this.graph()?.events ?? []).map(event => [event.sequence, event]));
    return this.picture().events.map(place => ({ ...place, event: events.get(place.sequence)! }));
  });
  protected readonly told = computed(() => {
    const graph = this.graph();
    const names = new Map((graph?.nodes ?? []).map(node => [node.identifier, node.name]));
    const side = (sequence: number, ...roles: string[]) =>
      (graph?.links ?? []).filter(link => link.sequence === sequence && roles.includes(link.role)).map(link => `${names.get(link.identifier)}${link.quantity ? ` ${link.quantity}` : ''}`).join('、');
    return (graph?.events ?? []).map(event => ({ event, into: side(event.sequence, 'input', 'child'), out: side(event.sequence, 'output', 'parent') }));
  });
  protected readonly view = computed(() => {
    const { x, y, zoom } = this.shift();
    const { width, height } = this.picture();
    return `${x + (width * (1 - zoom)) / 2} ${y + (height * (1 - zoom)) / 2} ${width * zoom} ${height * zoom}`;
  });

  protected go(event: Event, text: string): void {
    event.preventDefault();
    this.reset();
    void this.router.navigate(['/trace/graph', text.trim()]);
  }

  protected short(text: string): string {
    return text.length > 18 ? `${text.slice(0, 17)}…` : text;
  }

  protected move(x: number, y: number, zoom: number): void {
    this.shift.update(s => ({ x: s.x + x * s.zoom, y: s.y + y * s.zoom, zoom: Math.min(4, Math.max(0.1, s.zoom * zoom)) }));
  }

  protected reset(): void {
    this.shift.set({ x: 0, y: 0, zoom: 1 });
  }

  protected grab(event: PointerEvent): void {
    this.held = { x: event.clientX, y: event.clientY };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  protected drag(event: PointerEvent): void {
    if (!this.held) {
      return;
    }

    // One pixel of the screen is as much of the picture as it shows of it.
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const scale = Math.max(this.picture().width / box.width, this.picture().height / box.height);
    const { x, y } = this.held;
    this.held = { x: event.clientX, y: event.clientY };
    this.move((x - event.clientX) * scale, (y - event.clientY) * scale, 1);
  }

  protected drop(): void {
    this.held = null;
  }

  protected save(): void {
    const graph = this.graph();
    if (!graph) {
      return;
    }

    const word = (key: string) => this.context.text(key, key);
    saveCsv(`trace-${graph.rootName}.csv`, [
      [word('TraceGraph:Level'), word('Trace:Number'), word('Trace:Product'), word('TraceGraph:Site'), word('TraceGraph:Holder'), word('TraceGraph:Hands'), ...this.amounts.map(a => word(`TraceGraph:${a}`)), word('Field:uom')],
      ...graph.nodes.map(n => [n.level, n.name, pickText(n.productName, this.context.language()), n.site, n.holder, n.hands.join('; '), n.balance?.in, n.balance?.used, n.balance?.sold, n.balance?.lost, n.balance?.stock, n.balance?.uom]),
    ]);
  }
}
