/*
 * The objects of a PDF exactly as this software writes them: all that pdf.js reads until it has the
 * attachment. `{form}` or `{name:form}` stands for what varies; bytes are characters.
 */

/** The forms of what varies. */
const forms: Readonly<Record<string, string>> = {
  number: '\\d+',
  date: 'D:\\d{14}Z',
  hash: '[0-9a-f]{32}',
  string: '(?:[^()\\\\\\r\\n]|\\\\[nrtbf()\\\\])*',
  description: '[\\w .:+-]+',
  references: '\\d+ 0 R(?: \\d+ 0 R)*',
  /** What follows an object: pdf.js reads on before it has the object. */
  next: '(?:\\d+ 0 obj|xref)\\n',
};

const pattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/[[\]()\\.]/g, '\\$&')
      .replace(/\{(?:(\w+):)?(\w+)\}/g, (_, name, form) =>
        name ? `(?<${name}>${forms[form]})` : `${forms[form]}`,
      )}`,
  );

export const header = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n';

export const xrefHead = pattern('xref\n0 {count:number}\n0000000000 65535 f \n');

export const xrefEntry = /^(?<offset>\d{10}) 00000 n \n$/;

export const trailer = pattern(`trailer
<<
/Size {size:number}
/Root {root:number} 0 R
/Info {number} 0 R
/ID [<{hash}> <{hash}>]
>>
startxref
{xref:number}
%%EOF
`);

/** Where the file says that its table of objects is. */
export const fileEnd = /startxref\n(?<xref>\d+)\n%%EOF\n$/;

export const catalog = pattern(`{self:number} 0 obj
<<
/Type /Catalog
/Pages {pages:number} 0 R
/Names {names:number} 0 R
/Lang (zh-CN)
/MarkInfo {number} 0 R
/StructTreeRoot {number} 0 R
/ViewerPreferences {number} 0 R
/AF [{number} 0 R]
/Outlines {number} 0 R
/PageMode /UseOutlines
/OutputIntents [{number} 0 R]
/Metadata {number} 0 R
>>
endobj
{next}`);

export const pages = pattern(`{self:number} 0 obj
<<
/Type /Pages
/Count {count:number}
/Kids [{kids:references}]
>>
endobj
{next}`);

export const page = pattern(`{self:number} 0 obj
<<
/Type /Page
/Parent {parent:number} 0 R
/MediaBox [0 0 595.275591 841.889764]
/Contents {number} 0 R
/Resources {number} 0 R
/UserUnit 1
/StructParents {number}
/Tabs /S
>>
endobj
{next}`);

export const names = pattern(`{self:number} 0 obj
<<
/Dests <<
  /Names [
]
>>
/EmbeddedFiles <<
  /Names [
    ({string}) {specification:number} 0 R
]
>>
>>
endobj
{next}`);

export const specification = pattern(`{self:number} 0 obj
<<
/Type /Filespec
/AFRelationship /Source
/F ({string})
/EF <<
/F {file:number} 0 R
>>
/UF ({name:string})
/Desc ({description:description})
>>
endobj
{next}`);

export const file = pattern(`{self:number} 0 obj
<<
/Type /EmbeddedFile
/Params <<
/CreationDate ({date})
/ModDate ({date})
/CheckSum ({hash})
/Size {size:number}
>>
/Subtype /application#2Fjson
/Length {length:number}
/Filter /FlateDecode
>>
stream
`);

export const streamEnd = pattern('\nendstream\nendobj\n{next}');
