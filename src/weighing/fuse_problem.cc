// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_problem.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "base/strings.h"
#include "weighing/fuse_values.h"

namespace headwater::fusing {
namespace {

constexpr std::size_t largest_closed_domain = 8;
constexpr std::size_t least_slots_a_value = 20;  // of a closed domain
constexpr std::size_t most_steps_up = 8;
constexpr std::size_t most_graded_buckets = 60;

// Values of one attribute, each parsed once.
class ParsedValues {
 public:
  ParsedValues(const ClaimTable& table, const FuseOptions& options)
      : table_(table), options_(options) {
    parsed_.resize(std::max<std::size_t>(1, table.attributes.size()));
  }
  const ComparableValue& get(std::uint32_t attribute, std::uint32_t value) {
    auto& known = parsed_[attribute];
    const auto found = known.find(value);
    if (found != known.end()) return found->second;
    return known.emplace(value, comparable(table_.values[value], type(attribute))).first->second;
  }
  [[nodiscard]] AttributeOptions attribute(std::uint32_t attribute) const {
    return attribute < options_.attributes.size() ? options_.attributes[attribute]
                                                  : AttributeOptions{};
  }
  [[nodiscard]] ValueType type(std::uint32_t attribute) const {
    return this->attribute(attribute).type;
  }

 private:
  const ClaimTable& table_;
  const FuseOptions& options_;
  std::vector<std::unordered_map<std::uint32_t, ComparableValue>> parsed_;
};

using Domain = std::vector<std::uint32_t>;  // the values of a closed attribute, sorted

std::vector<Domain> closed_domains(const ClaimTable& table, const ParsedValues& parsed) {
  std::vector<Domain> domains(table.attributes.size());
  std::vector<std::size_t> slots(table.attributes.size());
  std::vector<bool> open(table.attributes.size());
  for (const auto& slot : table.slots) ++slots[slot.attribute];
  for (const auto& claim : table.claims) {
    const auto attribute = table.slots[claim.slot].attribute;
    if (open[attribute]) continue;
    auto& domain = domains[attribute];
    const auto place = std::ranges::lower_bound(domain, claim.value);
    if (place != domain.end() && *place == claim.value) continue;
    domain.insert(place, claim.value);
    open[attribute] = domain.size() > largest_closed_domain;
  }
  for (std::size_t i = 0; i < domains.size(); ++i) {
    const bool few = slots[i] < least_slots_a_value * domains[i].size();
    const bool category = parsed.type(static_cast<std::uint32_t>(i)) == ValueType::category;
    if (open[i] || few || !category) domains[i].clear();
  }
  return domains;
}

std::vector<CountedValue> count_values(std::span<const FuseClaim> claims) {
  std::vector<CountedValue> counted;
  std::unordered_map<std::uint32_t, std::size_t> place;
  for (const auto& claim : claims) {
    const auto [found, fresh] = place.try_emplace(claim.value, counted.size());
    if (fresh) counted.push_back({claim.value, 0});
    ++counted[found->second].claims;
  }
  std::ranges::sort(counted, [](const CountedValue& a, const CountedValue& b) {
    return a.claims != b.claims ? a.claims > b.claims : a.value < b.value;
  });
  return counted;
}

// All places a place lies in, directly or through others.
StringSet places_above(const FuseOptions& options, const std::string& place) {
  StringSet above;
  std::deque<std::pair<std::string, std::size_t>> open{{place, 0}};
  while (!open.empty()) {
    const auto [name, steps] = open.front();
    open.pop_front();
    const auto found = options.wholes.find(name);
    if (found == options.wholes.end() || steps >= most_steps_up) continue;
    for (const auto& whole : found->second) {
      if (above.insert(whole).second) open.emplace_back(whole, steps + 1);
    }
  }
  return above;
}

class SlotRelations {
 public:
  SlotRelations(const FuseOptions& options, ParsedValues& parsed)
      : options_(options), parsed_(parsed) {}

  void add(std::uint32_t attribute, const std::vector<std::uint32_t>& representatives,
           std::vector<Implication>& out) {
    const auto type = parsed_.type(attribute);
    if (representatives.size() > most_graded_buckets) return;
    if (type == ValueType::name_list) add_names(attribute, representatives, out);
    if (type == ValueType::place) add_places(attribute, representatives, out);
  }

 private:
  void add_names(std::uint32_t attribute, const std::vector<std::uint32_t>& representatives,
                 std::vector<Implication>& out) {
    std::vector<std::vector<std::string_view>> words;
    words.reserve(representatives.size());
    for (const auto value : representatives)
      words.push_back(split(parsed_.get(attribute, value).key, ' '));
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      for (std::uint32_t j = 0; j < words.size(); ++j) {
        const bool part =
            words[j].size() < words[i].size() && std::ranges::includes(words[i], words[j]);
        if (part) out.push_back({i, j});
      }
    }
  }
  void add_places(std::uint32_t attribute, const std::vector<std::uint32_t>& representatives,
                  std::vector<Implication>& out) {
    for (std::uint32_t i = 0; i < representatives.size(); ++i) {
      const auto& above = places_above_cached(parsed_.get(attribute, representatives[i]).key);
      for (std::uint32_t j = 0; j < representatives.size(); ++j) {
        const bool whole = i != j && above.contains(parsed_.get(attribute, representatives[j]).key);
        if (whole) out.push_back({i, j});
      }
    }
  }
  const StringSet& places_above_cached(const std::string& place) {
    const auto found = above_.find(place);
    if (found != above_.end()) return found->second;
    return above_.emplace(place, places_above(options_, place)).first->second;
  }

  const FuseOptions& options_;
  ParsedValues& parsed_;
  StringMap<StringSet> above_;
};

// The place of each claim among buckets of the values that were counted.
void place_claims(std::span<const FuseClaim> claims, const std::vector<CountedValue>& counted,
                  const Buckets& buckets, std::vector<std::uint32_t>& place_of,
                  std::vector<std::uint32_t>& representatives) {
  std::unordered_map<std::uint32_t, std::uint32_t> bucket_of;  // by value
  for (std::size_t i = 0; i < counted.size(); ++i)
    bucket_of.emplace(counted[i].value, buckets.bucket_of[i]);
  for (const auto& claim : claims) place_of.push_back(bucket_of.at(claim.value));
  representatives.insert(representatives.end(), buckets.representatives.begin(),
                         buckets.representatives.end());
}

void add_open_slot(Problem& problem, std::span<const FuseClaim> claims, std::uint32_t attribute,
                   ParsedValues& parsed, SlotRelations& relations, bool with_exact) {
  const auto counted = count_values(claims);
  std::vector<const ComparableValue*> values;
  values.reserve(counted.size());
  for (const auto& value : counted) values.push_back(&parsed.get(attribute, value.value));
  auto options = parsed.attribute(attribute);
  const auto buckets = make_buckets(counted, values, options);
  place_claims(claims, counted, buckets, problem.bucket_of, problem.representative);
  relations.add(attribute, buckets.representatives, problem.implied);
  if (!with_exact) return;
  options.tolerance = 0;
  const auto exact = make_buckets(counted, values, options);
  const auto first = problem.exact_bucket.size();
  problem.exact_bucket.resize(first + exact.representatives.size());
  for (std::size_t i = 0; i < counted.size(); ++i)
    problem.exact_bucket[first + exact.bucket_of[i]] = buckets.bucket_of[i];
  place_claims(claims, counted, exact, problem.exact_of, problem.exact_value);
}

void add_closed_slot(Problem& problem, std::span<const FuseClaim> claims, const Domain& domain,
                     bool with_exact) {
  for (const auto& claim : claims) {
    const auto place = std::ranges::lower_bound(domain, claim.value) - domain.begin();
    problem.bucket_of.push_back(static_cast<std::uint32_t>(place));
    if (with_exact) problem.exact_of.push_back(static_cast<std::uint32_t>(place));
  }
  problem.representative.insert(problem.representative.end(), domain.begin(), domain.end());
  if (!with_exact) return;
  problem.exact_value.insert(problem.exact_value.end(), domain.begin(), domain.end());
  for (std::uint32_t i = 0; i < domain.size(); ++i) problem.exact_bucket.push_back(i);
}

bool any_tolerance(const FuseOptions& options) {
  return std::ranges::any_of(options.attributes, [](const AttributeOptions& attribute) {
    return attribute.tolerance > 0;
  });
}

// How many places lie in each, directly or through others.
StringMap<double> count_places_within(const FuseOptions& options) {
  StringMap<double> within;
  for (const auto& [part, wholes] : options.wholes) {
    for (const auto& whole : places_above(options, part)) ++within[whole];
  }
  return within;
}

void add_places_within(Problem& problem, const ClaimTable& table, const FuseOptions& options,
                       ParsedValues& parsed) {
  const auto within = count_places_within(options);
  if (within.empty()) return;
  problem.places_within.assign(problem.representative.size(), 0.0);
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
    const auto attribute = table.slots[slot].attribute;
    if (parsed.type(attribute) != ValueType::place) continue;
    for (auto b = problem.bucket_begin[slot]; b < problem.bucket_begin[slot + 1]; ++b) {
      const auto found = within.find(parsed.get(attribute, problem.representative[b]).key);
      if (found != within.end()) problem.places_within[b] = found->second;
    }
  }
}

}  // namespace

Problem make_problem(const ClaimTable& table, const FuseOptions& options) {
  Problem problem;
  problem.sources = table.sources.size();
  problem.none_prior = options.none_prior;
  problem.most_accuracy = options.most_accuracy;
  ParsedValues parsed(table, options);
  SlotRelations relations(options, parsed);
  const auto domains = closed_domains(table, parsed);
  const bool with_exact = any_tolerance(options);
  for (std::uint32_t i = 0; i < domains.size(); ++i) {
    problem.closed.push_back(domains[i].empty() ? 0 : 1);
    problem.domain.push_back(static_cast<std::uint32_t>(domains[i].size()));
    const auto type = parsed.type(i);
    problem.graded.push_back(type == ValueType::place || type == ValueType::name_list ? 1 : 0);
  }
  const std::span<const FuseClaim> all(table.claims);
  std::size_t at = 0;
  for (std::uint32_t slot = 0; slot < table.slots.size(); ++slot) {
    const auto begin = at;
    while (at < all.size() && all[at].slot == slot) ++at;
    const auto claims = all.subspan(begin, at - begin);
    const auto attribute = table.slots[slot].attribute;
    problem.attribute_of.push_back(attribute);
    problem.claim_begin.push_back(static_cast<std::uint32_t>(begin));
    problem.bucket_begin.push_back(static_cast<std::uint32_t>(problem.representative.size()));
    problem.implied_begin.push_back(static_cast<std::uint32_t>(problem.implied.size()));
    if (with_exact)
      problem.exact_begin.push_back(static_cast<std::uint32_t>(problem.exact_value.size()));
    if (problem.closed[attribute] != 0) {
      add_closed_slot(problem, claims, domains[attribute], with_exact);
    } else {
      add_open_slot(problem, claims, attribute, parsed, relations, with_exact);
    }
  }
  problem.claim_begin.push_back(static_cast<std::uint32_t>(at));
  problem.bucket_begin.push_back(static_cast<std::uint32_t>(problem.representative.size()));
  problem.implied_begin.push_back(static_cast<std::uint32_t>(problem.implied.size()));
  if (with_exact)
    problem.exact_begin.push_back(static_cast<std::uint32_t>(problem.exact_value.size()));
  for (const auto& claim : all) {
    problem.source_of.push_back(claim.source);
    problem.raw_of.push_back(claim.value);
    problem.day_of.push_back(claim.day);
    problem.worth.push_back(claim.weight);
  }
  problem.weight = problem.worth;
  add_places_within(problem, table, options, parsed);
  return problem;
}

}  // namespace headwater::fusing
