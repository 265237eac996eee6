// SPDX-License-Identifier: Apache-2.0
#include "text/coreference.h"

#include <algorithm>
#include <unordered_map>

namespace headwater {
namespace {

struct Weights {
  std::uint32_t most_looked_at;  // referents
  std::uint32_t furthest;        // sentences
  int per_sentence;
  int per_mention;       // of the same name, up to the anaphor
  bool first_of_equals;  // of a sentence before; else the nearest
  std::array<int, salience::features> of;
};

// clang-format off
//                                      agrees subject source named uncertain other quoted own same before called
constexpr Weights person {40,  25, -2, 0, false, {4,     2,      1,    1,     -3,   -4,    -1, -3,   0,     0,     0}};
constexpr Weights thing  {40,   0,  0, 0, false, {0,     0,      0,    0,      0,    0,     0,  0,   0,     0,     0}};
constexpr Weights group  {300, 1U << 30U, 0, 1, false, {0, 0,    0,    0,      0,    0,     0,  0,   0,     0,     0}};
constexpr Weights owner  {300, 1U << 30U,  0, 0, true,  {0, 0,   -1,    0,      0,    0,     0,  0,   8,     4,    16}};
// clang-format on

const Weights& weights_for(AnaphorKind kind) {
  switch (kind) {
    case AnaphorKind::person:
      return person;
    case AnaphorKind::thing:
      return thing;
    case AnaphorKind::group:
      return group;
    case AnaphorKind::owner:
      break;
  }
  return owner;
}

int salience_of(const Weights& weights, std::uint32_t features, std::uint32_t sentences) {
  int sum = weights.per_sentence * static_cast<int>(sentences);
  for (std::size_t f = 0; f < weights.of.size(); ++f) {
    if ((features >> f & 1U) != 0) sum += weights.of[f];
  }
  return sum;
}

// What depends on the two alone.
std::uint32_t joint_features(const Anaphor& anaphor, const Referent& referent) {
  std::uint32_t found = 0;
  if (referent.gender != Gender::unknown && referent.gender == anaphor.gender)
    found |= salience::agrees;
  if (referent.sentence == anaphor.sentence) found |= salience::same_sentence;
  if (referent.sentence + 1 == anaphor.sentence) found |= salience::sentence_before;
  return found;
}

bool disagrees(const Anaphor& anaphor, const Referent& referent) {
  return anaphor.gender != Gender::unknown && referent.gender != Gender::unknown &&
         referent.gender != anaphor.gender;
}

}  // namespace

const Referent* find_antecedent(std::span<const Referent> referents, const Anaphor& anaphor,
                                const SaliencePart& part) {
  const auto& weights = weights_for(anaphor.kind);
  const auto end = std::ranges::lower_bound(referents, anaphor.token, {},
                                            [](const Referent& r) { return r.range.first; });
  const auto reach = std::min<std::ptrdiff_t>(end - referents.begin(), weights.most_looked_at);
  const std::span<const Referent> near(end - reach, end);
  // Mentions of its name up to each referent: the last one of a name has them all.
  std::unordered_map<std::uint32_t, int> mentions;
  const Referent* best = nullptr;
  int most = 0;
  const auto consider = [&](const Referent& referent) {
    const auto sentences = anaphor.sentence - referent.sentence;
    if (sentences > weights.furthest || disagrees(anaphor, referent)) return;
    const auto more = part ? part(referent) : std::optional(0U);
    if (!more) return;
    const auto features = referent.features | joint_features(anaphor, referent) | *more;
    auto sum = salience_of(weights, features, sentences);
    if (weights.per_mention != 0) sum += weights.per_mention * ++mentions[referent.entity];
    const bool keeps = weights.first_of_equals && best != nullptr &&
                       best->sentence == referent.sentence && referent.sentence != anaphor.sentence;
    if (best != nullptr && (keeps ? sum <= most : sum < most)) return;
    best = &referent;
    most = sum;
  };
  for (const auto& referent : near) consider(referent);
  return best;
}

}  // namespace headwater
