// SPDX-License-Identifier: Apache-2.0
#include "read/content/line_facts.h"

namespace headwater {
namespace {

LineFacts facts_of(const TextBlock& block) {
  LineFacts facts;
  facts.kind = line_kind(block.text);
  facts.words = count_words(block.text);
  facts.sentence = ends_sentence(block.text);
  const bool running = block.kind == BlockKind::paragraph || block.kind == BlockKind::quote ||
                       block.kind == BlockKind::list_item;
  const bool dense = block.size > 60 && facts.words * 3 < block.size / 4;  // no spaces: CJK
  const bool long_enough = (facts.sentence && facts.words >= 8) || block.size >= 160 || dense;
  facts.is_prose = running && long_enough && block.link_share() < 0.5 &&
                   (facts.kind == LineKind::plain || block.size > 250);
  return facts;
}

}  // namespace

std::vector<LineFacts> line_facts(const std::vector<TextBlock>& blocks) {
  std::vector<LineFacts> facts;
  facts.reserve(blocks.size());
  for (const auto& block : blocks) facts.push_back(facts_of(block));
  // "Also from the same site:" above a paragraph leads into it.
  for (std::size_t i = 0; i + 1 < facts.size(); ++i) {
    const bool leads_in = blocks[i].text.ends_with(':') && facts[i + 1].is_prose;
    if (facts[i].kind == LineKind::related && leads_in) facts[i].kind = LineKind::plain;
  }
  return facts;
}

}  // namespace headwater
