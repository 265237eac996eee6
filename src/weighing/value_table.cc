// SPDX-License-Identifier: Apache-2.0
#include "weighing/value_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "model/entity_index.h"

namespace headwater {
namespace {

// Fitted on made worlds of four subjects; see docs/lab/weighing.md.
constexpr double none_prior = 0.4;
constexpr double known_origin = 0.6;
constexpr std::uint32_t most_origins = 3;  // more add nothing
constexpr double own_words = 0.15;         // times log(1 + documents that are no copies)
constexpr double replaced = 0.5;
constexpr double least_weight = 0.02;

// The source of what no outlet asserts, and of tolls that a later one replaced: an outlet that told
// what was known so far was not wrong.
constexpr std::uint32_t nobody = 0;

bool is_copy(Derivation derivation) {
  return derivation != Derivation::original && derivation != Derivation::quotation &&
         derivation != Derivation::attribution;
}

std::string outlet_key(const Voice& voice) {
  return voice.entity ? "e" + std::to_string(*voice.entity) : "n" + name_key(voice.name);
}

class TableMaker {
 public:
  TableMaker(const Findings& findings, const Competition& competition,
             const std::vector<bool>& interested)
      : findings_(findings), competition_(competition) {
    table_.rows.sources.emplace_back();
    table_.rows.objects.emplace_back();
    table_.rows.attributes.emplace_back();
    count_parties(interested);
  }

  ValueTable make() {
    for (std::size_t i = 0; i < findings_.claims.size(); ++i)
      table_.rows.values.push_back(std::to_string(i));
    table_.weight.resize(findings_.claims.size());
    for (const auto& slot : competition_.slots) {
      const auto at = static_cast<std::uint32_t>(table_.rows.slots.size());
      table_.rows.slots.push_back({0, 0});
      std::map<std::uint32_t, std::vector<std::uint32_t>> values;
      for (const auto claim : slot) values[competition_.same_value[claim]].push_back(claim);
      for (const auto& [value, claims] : values) add(at, value, claims);
    }
    std::ranges::stable_sort(table_.rows.claims, {},
                             [](const FuseClaim& row) { return std::pair(row.slot, row.source); });
    return std::move(table_);
  }

 private:
  // Known origins of who did it that are parties to the event, one for each interest.
  void count_parties(const std::vector<bool>& interested) {
    parties_.resize(findings_.claims.size());
    for (std::size_t i = 0; i < findings_.origins.size(); ++i) {
      const auto& origin = findings_.origins[i];
      if (interested[i] && origin.known && findings_.claims[origin.claim].slot == "perpetrator")
        parties_[origin.claim].insert(origin.group);
    }
  }

  // `claims` give one value; the best supported of them weighs for all.
  void add(std::uint32_t slot, std::uint32_t value, const std::vector<std::uint32_t>& claims) {
    std::set<std::uint32_t> outlets;
    double weight = 0;
    bool superseded = true;
    for (const auto claim : claims) {
      std::set<std::uint32_t> own;  // documents that say it in words of their own
      for (const auto u : findings_.claims[claim].utterances) {
        const auto& said = findings_.utterances[u];
        if (!supports(said)) continue;
        outlets.insert(source(said.voices.front()));
        if (!is_copy(said.derivation)) own.insert(said.document);
      }
      weight = std::max(weight, weight_of(claim, own.size()));
      superseded = superseded && competition_.superseded[claim];
    }
    if (outlets.empty() || superseded) outlets = {nobody};
    for (const auto claim : claims) table_.weight[claim] = weight;
    for (const auto outlet : outlets) {
      table_.rows.claims.push_back(
          {outlet, slot, value, 0, weight / static_cast<double>(outlets.size())});
    }
  }

  [[nodiscard]] double weight_of(std::uint32_t claim, std::size_t own) const {
    const auto lo = findings_.claims[claim].origins.lo;
    const auto parties = std::min(lo, static_cast<std::uint32_t>(parties_[claim].size()));
    double weight = (known_origin * std::min(lo - parties, most_origins)) +
                    (own_words * std::log1p(static_cast<double>(own)));
    if (competition_.superseded[claim]) weight *= replaced;
    return std::max(weight, least_weight);
  }

  std::uint32_t source(const Voice& voice) {
    auto key = outlet_key(voice);
    const auto next = static_cast<std::uint32_t>(table_.rows.sources.size());
    const auto [found, fresh] = numbers_.try_emplace(key, next);
    if (fresh) table_.rows.sources.push_back(std::move(key));
    return found->second;
  }

  const Findings& findings_;
  const Competition& competition_;
  std::vector<std::set<std::uint32_t>> parties_;  // by claim, groups of origins
  std::map<std::string, std::uint32_t> numbers_;
  ValueTable table_;
};

}  // namespace

ValueTable make_value_table(const Findings& findings, const Competition& competition,
                            const std::vector<bool>& interested) {
  return TableMaker(findings, competition, interested).make();
}

FuseOptions value_table_options() {
  FuseOptions options;
  options.find_dependence = false;  // who copies whom is read in the texts
  options.none_prior = none_prior;
  // The weights of a case are fitted with what comes out of these.
  options.most_accuracy = 0.9;
  options.calibrated = false;
  return options;
}

}  // namespace headwater
