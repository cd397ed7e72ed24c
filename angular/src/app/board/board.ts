import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { pickText } from '../core/localized-text';
import { Text } from '../core/models';

/** A sub-project on the board. Amounts in yuan. */
export interface BoardCard {
  subProject: {
    id: string;
    number: string;
    name: string;
    workKind: string;
    state: string;
    isHalted: boolean;
    isPilot: boolean;
    contractorId?: string | null;
    contractorName: Text;
    budget: number;
    progressPercent: number;
    plannedEnd?: string | null;
    isOverdue: boolean;
    openRectifications: number;
  };
  nextStep?: string | null;
  /** Reasons in words, with the rule's source. */
  blocks: string[];
  daysLate: number;
  lines: { code: string; name: Text; systemCode: string; systemName: Text }[];
}

export interface BoardColumn {
  state: string;
  budget: number;
  items: BoardCard[];
}

export interface Board {
  columns: BoardColumn[];
  total: number;
  budget: number;
}

/** What the reader wants to see of the board; empty means everything. */
export interface BoardFilter {
  text: string;
  system: string;
  contractor: string;
  blockedOnly: boolean;
  lateOnly: boolean;
}

export const NO_FILTER: BoardFilter = { text: '', system: '', contractor: '', blockedOnly: false, lateOnly: false };

/** Something to choose in a filter. */
export interface Choice {
  value: string;
  text: string;
}

/** True when something stands in the way of the card's next step. */
export function isBlocked(card: BoardCard): boolean {
  return card.subProject.isHalted || card.blocks.length > 0;
}

/** The columns with the cards that pass; a column without any stays, so that the states keep their places. */
export function filterBoard(board: Board, filter: BoardFilter, language: string): BoardColumn[] {
  const text = filter.text.trim().toLowerCase();
  const passes = (card: BoardCard) => {
    if (filter.system && !card.lines.some(line => line.systemCode === filter.system)) return false;
    if (filter.contractor && card.subProject.contractorId !== filter.contractor) return false;
    if (filter.blockedOnly && !isBlocked(card)) return false;
    if (filter.lateOnly && !card.daysLate) return false;
    if (!text) return true;

    const words = [card.subProject.number, card.subProject.name, pickText(card.subProject.contractorName, language), ...card.lines.flatMap(line => [line.code, pickText(line.name, language)])];
    return words.some(word => word.toLowerCase().includes(text));
  };
  return board.columns.map(column => {
    const items = column.items.filter(passes);
    return { state: column.state, items, budget: items.reduce((sum, card) => sum + card.subProject.budget, 0) };
  });
}

/** Systems that stand on the board, in the order of their codes' first appearance in the budget's order. */
export function systemsOf(board: Board, language: string): Choice[] {
  const lines = board.columns.flatMap(column => column.items.flatMap(card => card.lines));
  return distinct(lines.map(line => ({ value: line.systemCode, text: pickText(line.systemName, language) || line.systemCode })));
}

/** Contractors that stand on the board. */
export function contractorsOf(board: Board, language: string): Choice[] {
  const cards = board.columns.flatMap(column => column.items).filter(card => card.subProject.contractorId);
  return distinct(cards.map(card => ({ value: card.subProject.contractorId!, text: pickText(card.subProject.contractorName, language) })));
}

function distinct(choices: Choice[]): Choice[] {
  return [...new Map(choices.map(choice => [choice.value, choice])).values()].sort((a, b) => a.text.localeCompare(b.text));
}

/** The board of sub-projects. */
@Injectable({ providedIn: 'root' })
export class BoardApi {
  private readonly rest = inject(RestService);

  board(): Observable<Board> {
    return this.rest.request({ method: 'GET', url: '/api/app/sub-project/board' });
  }
}
