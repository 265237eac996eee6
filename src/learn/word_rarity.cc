// SPDX-License-Identifier: Apache-2.0
#include "learn/word_rarity.h"

#include <cmath>
#include <map>

#include "base/hash.h"
#include "learn/hashed_table.h"
#include "learn/model_source.h"

namespace headwater {
extern const EmbeddedFile background_files[];

namespace {

constexpr double commonest = 50;  // ranks below differ by chance of the background
constexpr double steps = 1000;    // values of the table: 1 + rarity in thousandths

const HashedTable& background() {
  static const HashedTable table(
      built_in_weights(ModelSource::built_in("background", background_files), "word_rarity.bin"));
  return table;
}

}  // namespace

double rarity_of_stem(std::string_view stem) {
  const auto value = background().find(fnv1a64(stem));
  return value == 0 ? 1 : (value - 1) / steps;
}

std::string word_rarity_bytes(const std::vector<std::string>& stems) {
  const auto whole = std::log((static_cast<double>(stems.size()) + commonest) / commonest);
  std::map<std::uint32_t, std::uint16_t> values;
  for (std::size_t rank = 0; rank < stems.size(); ++rank) {
    const auto rarity = std::log((static_cast<double>(rank) + commonest) / commonest) / whole;
    values.try_emplace(HashedTable::key_of(fnv1a64(stems[rank])),
                       static_cast<std::uint16_t>(1 + std::lround(rarity * steps)));
  }
  return table_bytes(values);
}

}  // namespace headwater
