/** What a file is that was given without a command, and the one command to use. */
export const operand = {
  zh: {
    folder: (d: string) => `${d} 是文件夹，生成里面的报告：nianbao build ${d}`,
    report: (f: string) => `${f} 是报告文件，生成 Word 和 PDF：nianbao build ${f}`,
    form: (f: string) => `${f} 是填报表，生成 Word 和 PDF：nianbao build ${f}`,
    workbook: (f: string, report: string) =>
      `${f} 是工作簿，读成报告文件：nianbao read ${f} -o ${report}`,
    document: (f: string, format: string, report: string) =>
      `${f} 是成品（.${format}），读成报告文件：nianbao read ${f} -o ${report}`,
  },
  en: {
    folder: (d: string) => `${d} is a folder; to build the reports in it: nianbao build ${d}`,
    report: (f: string) => `${f} is a report file; to build Word and PDF: nianbao build ${f}`,
    form: (f: string) => `${f} is a filled form; to build Word and PDF: nianbao build ${f}`,
    workbook: (f: string, report: string) =>
      `${f} is a workbook; to read it into a report file: nianbao read ${f} -o ${report}`,
    document: (f: string, format: string, report: string) =>
      `${f} is a finished .${format}; to read it into a report file: ` +
      `nianbao read ${f} -o ${report}`,
  },
};
