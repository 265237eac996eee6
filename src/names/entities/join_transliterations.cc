// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "base/data_file.h"
#include "names/entities/join_surfaces.h"
#include "names/entities/join_to_block.h"
#include "names/entities/phonetic_key.h"
#include "names/entities/transliterations.h"

namespace headwater {
namespace {

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
      join_to_block(i, blocks[key], surfaces, groups, [&forms](auto a, auto b) {
        return transliteration_distance(forms[a], forms[b]);
      });
      if (!twice) break;
    }
  }
}

}  // namespace headwater
