# SPDX-License-Identifier: Apache-2.0
"""Documents that try to run something in a page that shows them: each payload stands in every field that a document has."""
import html
import json
import pathlib

RUN = "window.taken=(window.taken||0)+1"
PAYLOADS = [
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<script src=https://taken.example/x.js></script>",
    f"<img src=x onerror={RUN}>",
    f"<img src=x onerror=\"{RUN}\">",
    f"<img/src=x/onerror={RUN}>",
    f"\"><img src=x onerror={RUN}>",
    f"'><img src=x onerror={RUN}>",
    f"<img src=https://taken.example/pixel.png>",
    f"<svg onload={RUN}>",
    f"<svg/onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a xlink:href=\"javascript:{RUN}\"><text x=20 y=20>x</text></a>",
    f"<svg><use href=\"data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>{RUN}</script></svg>#x\">",
    f"<math><mtext></p><script>{RUN}</script>",
    f"<iframe src=\"javascript:parent.{RUN}\"></iframe>",
    f"<iframe srcdoc=\"<script>parent.{RUN}</script>\"></iframe>",
    "<iframe src=https://taken.example/></iframe>",
    f"<object data=\"javascript:{RUN}\"></object>",
    "<object data=https://taken.example/x.swf></object>",
    "<embed src=https://taken.example/x>",
    f"<body onload={RUN}>",
    f"<body onpageshow={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<textarea autofocus onfocus={RUN}></textarea>",
    f"<select autofocus onfocus={RUN}></select>",
    f"<details open ontoggle={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<video src=x onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}></audio>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<div style=\"animation:x 1s\" onanimationstart={RUN}>",
    f"<div onmouseover={RUN} style=\"position:fixed;inset:0;z-index:99\">x</div>",
    "<style>@import url(https://taken.example/x.css);</style>",
    "<style>body{background:url(https://taken.example/x)}</style>",
    "<link rel=stylesheet href=https://taken.example/x.css>",
    "<link rel=prefetch href=https://taken.example/x>",
    "<link rel=dns-prefetch href=//taken.example>",
    "<meta http-equiv=refresh content=\"0;url=https://taken.example/\">",
    f"<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">",
    "<base href=https://taken.example/>",
    f"<form action=\"javascript:{RUN}\"><button>x</button></form>",
    "<form action=https://taken.example/><input name=x></form>",
    f"<button formaction=\"javascript:{RUN}\">x</button>",
    f"<a href=\"javascript:{RUN}\">x</a>",
    f"<a href=\"JaVaScRiPt:{RUN}\">x</a>",
    f"<a href=\"java\tscript:{RUN}\">x</a>",
    f"<a href=\"&#106;avascript:{RUN}\">x</a>",
    f"<a href=\"data:text/html,<script>{RUN}</script>\">x</a>",
    f"javascript:{RUN}",
    f"javascript:/*--></title></style></textarea></script><svg/onload={RUN}>",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    f"${{{RUN}}}",
    f"<template><script>{RUN}</script></template>",
    f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\">",
    f"<!--<img src=\"--><img src=x onerror={RUN}//\">",
    f"<![CDATA[<script>{RUN}</script>]]>",
    f"\u202e<script>{RUN}</script>\u2066",
    f"\u0000<scr\u0000ipt>{RUN}</scr\u0000ipt>\ufeff",
]


def write_hostile_documents(folder: pathlib.Path) -> None:
    with open(folder / "records.jsonl", "w", encoding="utf-8") as records:
        for i, payload in enumerate(PAYLOADS):
            told = f"Nine people died in the fire at Orvane, the harbour office said on Tuesday. {payload} The mayor of Orvane {payload} said that seven boats were lost."
            record = {"id": f"p{i}{payload}", "title": f"{payload} Fire at Orvane", "text": told, "author": f"{payload} Ada Morell", "source": f"{payload} Orvane Post {i}", "url": f"javascript:window.taken=1//{payload}" if i % 2 else f"https://orvane.example/{payload}", "date": "2021-03-02"}
            records.write(json.dumps(record) + "\n")
    for i, payload in enumerate(PAYLOADS[:6]):
        page = f"<html><head><title>{html.escape(payload)} Orvane fire</title><meta name=author content=\"{html.escape(payload)}\"></head><body><article><h1>{html.escape(payload)}</h1><p>Nine people died in the fire at Orvane, the harbour office said. {html.escape(payload)} {payload}</p><p>It rained all night in Orvane, the harbour office said on Wednesday.</p></article></body></html>"
        (folder / f"page{i}.html").write_text(page, encoding="utf-8")
    (folder / "right-to-left.txt").write_text("قال مكتب الميناء إن تسعة أشخاص لقوا حتفهم (9) في أورفان.\n\nThe harbour office said that nine people died.\n", encoding="utf-8")
    # 10 MB in one paragraph.
    (folder / "long.txt").write_text("The harbour office said on Tuesday that nine people died at Orvane. " + "murmel tand ovrel " * 555_000, encoding="utf-8")


assert len(PAYLOADS) == 60
