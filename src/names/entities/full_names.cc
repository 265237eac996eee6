// SPDX-License-Identifier: Apache-2.0
#include "names/entities/full_names.h"

#include <algorithm>

#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

std::string block_of(const std::string& surname, const std::string& sounds) {
  return surname.front() + steady_sounds(sounds);
}

}  // namespace

void FullNames::add(std::uint32_t position, const std::string& key) {
  const auto person = static_cast<std::uint32_t>(people_.size());
  people_.push_back({position, key});
  const auto [given, first_bearer] = by_given_.try_emplace(key.substr(0, key.find(' ')));
  if (first_bearer)
    given->second.person = person;
  else if (people_[given->second.person].key != key)
    given->second.shared = true;
  auto surname = key.substr(key.rfind(' ') + 1);
  const auto [known, added] =
      by_text_.try_emplace(surname, static_cast<std::uint32_t>(surnames_.size()));
  if (added) {
    auto sounds = to_sounds(surname);
    by_sound_[block_of(surname, sounds)].push_back(known->second);
    surnames_.push_back({std::move(surname), std::move(sounds), {}});
  }
  surnames_[known->second].people.push_back(person);
}

const std::vector<std::uint32_t>& FullNames::bearers(const std::string& surname) {
  const auto [at, added] = bearers_of_.try_emplace(surname);
  auto& found = at->second;
  if (!added) return found;
  const auto sounds = to_sounds(surname);
  const auto block = by_sound_.find(block_of(surname, sounds));
  if (block == by_sound_.end()) return found;
  for (const auto other : block->second) {
    const auto& candidate = surnames_[other];
    if (candidate.text == surname || sound_distance(candidate.sounds, sounds) <= same_surname)
      found.insert(found.end(), candidate.people.begin(), candidate.people.end());
  }
  std::ranges::sort(found);
  return found;
}

const std::string* FullNames::person_of(const std::string& surname, std::uint32_t position) {
  const auto& all = bearers(surname);
  if (!all.empty()) {
    const auto behind = std::ranges::lower_bound(
        all, position, {}, [&](std::uint32_t person) { return people_[person].position; });
    return &people_[behind == all.begin() ? *behind : *std::prev(behind)].key;
  }
  // "Saddam" where one person alone is named so in full.
  const auto given = by_given_.find(surname);
  if (given == by_given_.end() || given->second.shared) return nullptr;
  return &people_[given->second.person].key;
}

}  // namespace headwater
