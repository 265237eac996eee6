// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "base/data_file.h"
#include "names/join_surfaces.h"
#include "names/sounds.h"
#include "names/transliterations.h"

namespace headwater {
namespace {

constexpr std::size_t block_limit = 24;  // earlier names of one block a name is held against

// `german`: a first "ch" is read as "kh".
std::string block_key(const std::vector<std::string>& words, bool german) {
  std::string key;
  for (auto word : words) {
    if (german && word[0] == 'C') word[0] = 'x';
    key += sound_skeleton(word);
    key += ' ';
  }
  return key;
}

}  // namespace

void join_transliterations(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  StringMap<std::vector<std::uint32_t>> blocks;
  std::vector<std::vector<std::string>> forms(surfaces.size());
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    const auto kind = groups.kind(i);
    if (surfaces[i].acronym || (kind != EntityKind::person && kind != EntityKind::unknown))
      continue;
    forms[i] = folded_words(surfaces[i].words);
    if (forms[i].empty()) continue;
    auto plain = block_key(forms[i], false);
    auto german = block_key(forms[i], true);
    const bool twice = plain != german;
    for (auto& key : {std::move(plain), std::move(german)}) {
      auto& block = blocks[key];
      const auto from = block.size() > block_limit ? block.size() - block_limit : 0;
      for (auto k = from; k < block.size(); ++k) {
        if (groups.same(i, block[k])) continue;
        const auto distance = transliteration_distance(forms[block[k]], forms[i]);
        if (distance < 0) continue;
        groups.join(block[k], i,
                    reason("names.spelling", {}, {surfaces[block[k]].key, surfaces[i].key},
                           {{"distance", distance}}));
      }
      block.push_back(i);
      if (!twice) break;
    }
  }
}

}  // namespace headwater
