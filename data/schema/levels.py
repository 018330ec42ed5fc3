"""The level of government that an area's name tells of."""

import re

_ENDS = re.compile("(?:自治区|自治州|自治县|自治旗|地区|省|市|区|县|旗|盟|州|镇|乡|街道)$")


def level_of(name: str) -> str:
    """区 of 光明区, 市 of 深圳市; 国家 of 全国, and 本 (as in 本级) where the name does not say."""
    found = _ENDS.search(name)
    return found.group() if found else "国家" if name.endswith("国") else "本"
