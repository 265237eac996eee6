// SPDX-License-Identifier: Apache-2.0
#include "reuse/credits.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/web_address.h"
#include "text/credit_line.h"
#include "text/outlet_register.h"

namespace headwater {

Credits::Credits(const CaseTexts& texts) : texts_(texts), documents_(texts.size()) {
  const OutletRegister outlets(texts);
  parallel_for(texts.size(), [&](std::size_t d) {
    auto& made = documents_[d];
    const auto& text = texts.sentences[d];
    made.outlet = outlets.publisher(d);
    for (const auto& sentence : text.sentences) {
      for (const auto& [outlet, name] : outlets.named_in(text, sentence)) {
        if (outlet == made.outlet || credit_of(text, sentence, name).kind == CreditKind::none)
          continue;
        made.credits.push_back(
            {outlet, {text.tokens[name.first].span.start, text.tokens[name.last - 1].span.end}});
      }
    }
    for (const auto outlet : outlets.named_in_notices(texts.document(d)))
      if (outlet != made.outlet) made.credits.push_back({outlet, {}});
    if (const auto tag = dateline_tag(text)) {
      const auto& token = text.tokens[*tag];
      const auto& source = texts.document(d).source;
      made.dateline = {token.text, token.span, !source.empty() && tag_fits(token.text, source)};
      if (!made.dateline->own) made.wires = outlets.with_tag(token.text);
    }
    std::ranges::sort(made.credits);
  });
}

std::optional<Span> Credits::credit(std::uint32_t taker, std::uint32_t giver) const {
  const auto outlet = documents_[giver].outlet;
  for (const auto& credit : documents_[taker].credits)
    if (credit.outlet == outlet) return credit.span;
  const auto& target = texts_.document(giver);
  const auto host = host_of(target.url);
  if (host.empty() || host == host_of(texts_.document(taker).url)) return std::nullopt;
  for (const auto& link : texts_.document(taker).links)
    if (link.url == target.url) return link.span;
  return std::nullopt;
}

std::optional<Span> Credits::wire_credit(std::uint32_t taker, std::uint32_t giver) const {
  const auto& made = documents_[taker];
  const auto outlet = documents_[giver].outlet;
  if (!outlet || std::ranges::find(made.wires, *outlet) == made.wires.end()) return std::nullopt;
  return made.dateline->span;
}

std::optional<Span> Credits::any_credit(std::uint32_t document) const {
  const auto& made = documents_[document];
  if (!made.credits.empty()) return made.credits.front().span;
  if (made.dateline && !made.dateline->own) return made.dateline->span;
  return std::nullopt;
}

}  // namespace headwater
