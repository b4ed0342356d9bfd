/** The figures of many agencies as the page shows them. */
export interface Dashboard {
  readonly title: string;
  readonly year: number;
  readonly lang: 'zh-CN' | 'en';
  readonly charts: readonly DashboardChart[];
  readonly text: DashboardText;
  /** Sentences on top, e.g. which reports were left out. */
  readonly notes: readonly string[];
}

export interface DashboardChart {
  readonly title: string;
  /** Names of the columns, e.g. the outcomes 予以公开, 部分公开…; one for a single figure. */
  readonly series: readonly string[];
  readonly rows: readonly DashboardRow[];
}

export interface DashboardRow {
  readonly agency: string;
  /** One figure for each series. */
  readonly values: readonly number[];
  /** The same figures last year; undefined if the agency gave none. */
  readonly previous?: readonly number[] | undefined;
}

/** The words of the page that do not come from the edition. */
export interface DashboardText {
  readonly agency: string;
  readonly total: string;
  readonly previousYear: string;
  readonly change: string;
  readonly share: string;
  /** Heading of the notes. */
  readonly note: string;
  /** Follows a number of agencies: 个部门, departments. */
  readonly department: string;
}
