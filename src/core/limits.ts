/**
 * How much is read. A report and its documents stay far below every limit; beyond it, a file is
 * refused at once rather than after minutes or out of memory. The table in docs/limits.md is made
 * from here.
 */
export const limits = {
  /** Bytes of any input, standard input too. */
  inputBytes: 128 << 20,
  /** Bytes of a report file. */
  reportBytes: 4 << 20,
  /** Levels of objects and arrays in a report file. */
  reportDepth: 100,
  /** Values in a report file: paragraphs, headings, figures and what they stand in. */
  reportValues: 50_000,
  /** Characters of a string in a report file, as the file has them. */
  textCharacters: 100_000,
  /** Bytes of a web page, scripts included. */
  htmlBytes: 16 << 20,
  /** Levels of elements in a web page. */
  htmlDepth: 400,
  /** Elements of a web page, and attributes of one. */
  htmlElements: 300_000,
  tagAttributes: 1000,
  /** Bytes of all parts of a .docx, .ofd or .xlsx that are read, unpacked. */
  packageBytes: 64 << 20,
  /** Bytes of one part of a .docx, .ofd or .xlsx, unpacked. */
  partBytes: 24 << 20,
  /** Levels of elements in XML or HTML markup. */
  markupDepth: 500,
  /** Pages of a PDF or OFD file. */
  drawnPages: 500,
  /** Texts and straight lines on one page of a PDF or OFD file. */
  pageObjects: 20_000,
  /** Operators of all pages of a PDF, and states of drawing that are open in each other. */
  drawnOperators: 500_000,
  drawnDepth: 500,
  /** Rows by columns of a table that lines on a page enclose. */
  ruledFields: 10_000,
  /** Fields of all tables of a web page or a Word file: rows by columns. */
  tableFields: 100_000,
  /** Problems of one file that are listed, and characters that they have in all. */
  listedProblems: 500,
  listedCharacters: 2_000_000,
  /** Times that a report is corrected because a correction brought something else to light. */
  fixRounds: 20,
  /** Rows of a worksheet. */
  sheetRows: 2000,
  /** Columns of a worksheet. */
  sheetColumns: 100,
} as const;

/** Bytes in whole megabytes, for messages. */
export const toMegabytes = (bytes: number): number => Math.ceil(bytes / (1 << 20));
