import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { ConfigurationSection } from '../core/models';

/** Descriptions of the configuration sections; they are the same for every county, so one read lasts for the visit. */
@Injectable({ providedIn: 'root' })
export class SectionStore {
  private readonly api = inject(CountyCloudApi);
  private sections: Promise<ConfigurationSection[]> | null = null;

  /** Description of one section, or null when the server has no such section. */
  async section(name: string): Promise<ConfigurationSection | null> {
    return (await this.all()).find(section => section.name === name) ?? null;
  }

  private all(): Promise<ConfigurationSection[]> {
    this.sections ??= firstValueFrom(this.api.sections()).then(answer => answer.items);
    // A failed read must not be remembered.
    return this.sections.catch((error: unknown) => {
      this.sections = null;
      throw error;
    });
  }
}
