import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Nothing: the router passes through it while the session moves to another county. */
@Component({ selector: 'app-empty-route', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class EmptyRoute {}
