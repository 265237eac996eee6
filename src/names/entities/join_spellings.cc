// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/data_file.h"
#include "lexicon/name_lists.h"
#include "names/entities/join_surfaces.h"
#include "names/entities/join_to_block.h"
#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

constexpr double word_limit = 0.29;  // sound distance of two words of one name
constexpr double name_limit = 0.55;  // summed over the words

struct Spoken {
  std::vector<std::string> words;  // sounds, small words left out
  std::string skeleton;
};

Spoken spoken(const Surface& surface) {
  Spoken made;
  for (const auto& word : surface.words) {
    if (name_lists().particles.contains(word) && surface.words.size() > 1) continue;
    made.words.push_back(to_sounds(word));
    made.skeleton += sound_skeleton(made.words.back());
    made.skeleton += ' ';
  }
  return made;
}

// The skeleton and all that lack one of its letters: two skeletons one letter apart share a key.
std::vector<std::string> block_keys(const std::string& skeleton) {
  std::vector<std::string> keys{skeleton};
  if (skeleton.size() > 60) return keys;
  for (std::size_t i = 0; i < skeleton.size(); ++i) {
    if (skeleton[i] == ' ' || (i > 0 && skeleton[i] == skeleton[i - 1])) continue;
    keys.push_back(skeleton.substr(0, i) + skeleton.substr(i + 1));
  }
  return keys;
}

// "Samir" and "Samira" are two given names.
bool differ_by_final_a(const std::string& a, const std::string& b) {
  return a.size() != b.size() && (a == b + "a" || b == a + "a");
}

// -1 where the two are no spellings of one name.
double spelling_distance(const Spoken& a, const Spoken& b) {
  if (a.words.size() != b.words.size()) return -1;
  double total = 0;
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    if (a.words[i] == b.words[i]) continue;
    const auto shorter = std::min(a.words[i].size(), b.words[i].size());
    if (shorter < 3 || differ_by_final_a(a.words[i], b.words[i])) return -1;
    const auto distance = sound_distance(a.words[i], b.words[i]);
    if (distance > (shorter < 4 ? word_limit / 2 : word_limit)) return -1;
    total += distance;
  }
  return total <= name_limit ? total : -1;
}

// "Trans-Tolmai" and "TransTolmai": the same letters with other spaces.
void join_spacings(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  StringMap<std::uint32_t> first_with;
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i].key.size() < 6) continue;
    std::string letters = surfaces[i].key;
    std::erase(letters, ' ');
    const auto [at, added] = first_with.try_emplace(std::move(letters), i);
    if (added) continue;
    groups.join(at->second, i,
                reason("names.same_letters", {}, {surfaces[at->second].key, surfaces[i].key}));
  }
}

// The name without a last word that only says what kind of body it is; empty where too little of it
// remains to tell two bodies apart.
Spoken without_head(const Surface& surface) {
  if (surface.words.size() < 3 || !name_lists().organisation_heads.contains(surface.words.back()))
    return {};
  auto shorter = surface;
  shorter.words.pop_back();
  auto form = spoken(shorter);
  return form.words.size() < 2 ? Spoken{} : form;
}

// The one group of headless names that sounds like the rest of a name; none where there are
// several.
MaybeIndex only_bare_name(const Spoken& rest, const std::vector<Spoken>& forms,
                          const StringMap<std::vector<std::uint32_t>>& blocks,
                          const SurfaceGroups& groups) {
  MaybeIndex found;
  for (const auto& key : block_keys(rest.skeleton)) {
    const auto block = blocks.find(key);
    if (block == blocks.end()) continue;
    const auto last = std::min(block->second.size(), most_of_a_block);
    for (std::size_t k = 0; k < last; ++k) {
      const auto other = block->second[k];
      if (spelling_distance(forms[other], rest) < 0) continue;
      if (found && !groups.same(*found, other)) return no_index;
      if (!found) found = other;
    }
  }
  return found;
}

}  // namespace

void join_bare_names(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  StringMap<std::vector<std::uint32_t>> blocks;
  std::vector<Spoken> forms(surfaces.size());
  const auto body = [&](std::uint32_t i) {
    const auto kind = groups.kind(i);
    return kind != EntityKind::person && kind != EntityKind::place;
  };
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i].acronym || surfaces[i].words.size() < 2 || !body(i)) continue;
    forms[i] = spoken(surfaces[i]);
    if (forms[i].words.size() < 2) continue;
    for (auto& key : block_keys(forms[i].skeleton)) blocks[std::move(key)].push_back(i);
  }
  // A bare name that could be short for several bodies belongs to none of them.
  std::map<std::uint32_t, std::vector<std::uint32_t>> longer_of;
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i].acronym || !body(i)) continue;
    const auto rest = without_head(surfaces[i]);
    if (rest.words.empty()) continue;
    const auto bare = only_bare_name(rest, forms, blocks, groups);
    if (bare) longer_of[groups.root(*bare)].push_back(i);
  }
  for (const auto& [bare, longer] : longer_of) {
    if (!std::ranges::all_of(longer, [&](auto i) { return groups.same(i, longer.front()); }))
      continue;
    groups.join(longer.front(), bare,
                reason("names.bare_name", {}, {surfaces[bare].key, surfaces[longer.front()].key}));
  }
}

void join_spellings(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  join_spacings(surfaces, groups);
  StringMap<std::vector<std::uint32_t>> blocks;
  std::vector<Spoken> forms;
  forms.reserve(surfaces.size());
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    forms.push_back(spoken(surfaces[i]));
    if (surfaces[i].acronym || forms[i].words.empty()) continue;
    for (auto& key : block_keys(forms[i].skeleton)) {
      join_to_block(i, blocks[std::move(key)], surfaces, groups,
                    [&forms](auto a, auto b) { return spelling_distance(forms[a], forms[b]); });
    }
  }
}

void join_surnames(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  // Surname -> the one group that has it, or the first two of several.
  StringMap<std::vector<std::uint32_t>> people;
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i].words.size() < 2 || groups.kind(i) != EntityKind::person) continue;
    auto& holders = people[surfaces[i].words.back()];
    if (holders.size() < 2 &&
        std::ranges::none_of(holders, [&](auto h) { return groups.same(h, i); }))
      holders.push_back(i);
  }
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i].words.size() != 1 || surfaces[i].kind() != EntityKind::person) continue;
    const auto found = people.find(surfaces[i].words.front());
    if (found == people.end() || found->second.size() != 1) continue;
    groups.join(
        found->second.front(), i,
        reason("names.surname", {}, {surfaces[i].key, surfaces[found->second.front()].key}));
  }
}

}  // namespace headwater
