"""Places that the text names, found by the word that such names end in; where they lie, a person has to say."""

import re

_KINDS: dict[str, str] = {
    "education": "大学|学院|中学|小学|高中园|幼儿园",
    "health": "医院|保健院",
    "culture": "图书馆|博物馆|美术馆|科技馆|文化馆|体育馆|体育场|体育中心|艺术中心|大剧院|歌剧院",
    "park": "公园|植物园|绿道|碧道",
    "zone": "科学城|新城|中心区|合作区|开发区|高新区|保税区|自贸区|示范区|片区",
    "commerce": "产业园|科技园|创意园|工业园",
    "rail": "地铁\\d+号线|轨道\\d+号线|城际铁路|高铁|轻轨\\d+号线",
    "road": "大道|高速公路|高速|快速路|大桥|隧道|通道",
    "water": "水库|水厂|净水厂|净化厂|污水处理厂|[\u4e00-\u9fff]河|[\u4e00-\u9fff]湖",
    "science": "实验室|大科学装置",
    "service": "机场|码头|口岸|港区|火车站|枢纽",
}
_BEFORE = (  # words that stand before a name, and words that make it a common noun
    "加快|推进|推动|建设|建成|完成|启动|开展|支持|实现|打造|规划|新建|改建|扩建|续建|开工|依托|高标准|高水平|高质量|继续|全面|积极|办好|引进|设立|创建|"
    "提升|优化|完善|开通|抓好|统筹|协调|做好|确保|力争|争取|加强|深化|促进|发展|实施|通过|包括|以及|筹建|谋划|布局|培育|成立|组建|将|在|和|与|及|对|至|到|从|"
    "的|等|为|把|以|由|向|了|使|让|是|第一|首个|一批|部分|所有|国家级|省级|市级|全市|全区|全省|全国|大型|重点|一流|现代|世界|综合|我市|我区|各类|多个|有|"
    "其中|通车|吸引|管控|带动|抓紧|公里|编制|编|万人|座|所|帮扶|增|改造|衔接|落户|跑好|公办|普惠性|三级|三甲|普通|主题|智慧|跨界|五大|四大|两大|三大|国家|"
    "交通|国际|口岸|加密|区域|门户|级|化|口|高中|基层|工业(?=片)|水质(?=净)|国内|联合|配套|山水林田|大(?=科学装置)|附属|经济|技术(?=产|开)|东南部|文化(?=艺术)"
)
_NAME = re.compile(f"[\u4e00-\u9fff]{{2,12}}?(?:{'|'.join(_KINDS.values())})(?![级们生化制])")
_CUT = re.compile(f".*(?:{_BEFORE}|[一二三四五六七八九十两]+[个所条座家]|\\d)")
_SHORTEST = 4


def places_in(text: str, body: tuple[int, int]) -> dict[str, str]:
    """Names of places with their kinds, in the order of the text; those alone that are names by their length."""
    found: dict[str, str] = {}
    for match in _NAME.finditer(text, *body):
        name = _CUT.sub("", match.group())
        if (len(name) >= _SHORTEST or name.endswith(("河", "湖"))) and (kind := _kind(name)):
            found.setdefault(name, kind)
    # The longest name wins where several begin alike: what only stands inside another one is no place of its own.
    longest = re.compile("|".join(map(re.escape, sorted(found, key=len, reverse=True))))
    named = {match.group() for match in longest.finditer(text, *body)} if found else set()
    return {name: kind for name, kind in found.items() if name in named}


def _kind(name: str) -> str:
    return next((kind for kind, ends in _KINDS.items() if re.search(f".(?:{ends})$", name)), "")
