/** Language of the messages; the form's own words stay Chinese. */
export type Language = 'zh' | 'en';
