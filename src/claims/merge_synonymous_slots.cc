// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <tuple>

#include "base/data_file.h"
#include "claims/group_values.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

// What is counted -> its family.
const StringMap<std::string_view>& families() {
  return word_values("kindred_count");
}

}  // namespace

void merge_synonymous_slots(std::vector<StatedFact>& statements) {
  // Incident, family and number -> how many statements use each name.
  std::map<std::tuple<MaybeIndex, std::string, double>, std::map<std::string, std::size_t>> used;
  const auto key_of = [](const StatedFact& fact, std::string_view family) {
    return std::tuple(fact.incident, std::string(family), nominal(fact.value.number));
  };
  const auto family_of = [](const StatedFact& fact) -> const std::string_view* {
    if (fact.value.kind != ValueKind::number) return nullptr;
    const auto found = families().find(fact.utterance.slot);
    return found == families().end() ? nullptr : &found->second;
  };
  for (const auto& fact : statements) {
    const auto* family = family_of(fact);
    if (family != nullptr) ++used[key_of(fact, *family)][fact.utterance.slot];
  }
  for (auto& fact : statements) {
    const auto* family = family_of(fact);
    if (family == nullptr) continue;
    const std::string* best = nullptr;
    std::size_t most = 0;
    for (const auto& [name, count] : used.at(key_of(fact, *family))) {
      if (count <= most) continue;
      most = count;
      best = &name;
    }
    fact.utterance.slot = *best;
  }
}

}  // namespace headwater
