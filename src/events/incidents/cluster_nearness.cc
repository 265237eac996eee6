// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/cluster_nearness.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/calendar.h"
#include "base/hash.h"
#include "base/strings.h"
#include "lexicon/gazetteer.h"
#include "lexicon/triggers.h"

namespace headwater {
namespace {

constexpr std::size_t most_victims = 8;    // of a cluster, compared with those of others
constexpr double once = 0.9;               // of accounts of one person's death
constexpr std::size_t longest_mean = 400;  // terms kept of a cluster's mean vector

std::uint64_t key_of(std::string_view kind, std::string_view text, long number) {
  return fnv1a64(std::string(kind) + ":" + std::string(text) + ":" + std::to_string(number));
}

std::string city_key(const Place& place) {
  return place_skeleton(place.city.empty() ? place.text : place.city);
}

std::vector<std::uint64_t> keys_of(const StoryNode& node) {
  std::vector<std::uint64_t> keys;
  keys.reserve(node.rare.size());
  for (const auto term : node.rare) keys.push_back(key_of("term", "", term));
  const auto days = closed_days(node.merged.date);
  const auto place = node.merged.place.known() ? city_key(node.merged.place) : std::string();
  if (days && days->second - days->first <= 3) {
    for (auto day = days->first - 1; day <= days->second + 1; ++day) {
      keys.push_back(key_of("day", "", day));
      if (!place.empty()) keys.push_back(key_of("place", place, day));
    }
  } else if (days && !place.empty()) {
    keys.push_back(key_of("place_span", place, days->first));
  }
  if (days && days->second - days->first > 3) {
    const std::chrono::year_month_day first{*node.merged.date.lo};
    keys.push_back(key_of("year", "", static_cast<int>(first.year())));
  }
  std::ranges::sort(keys);
  return keys;
}

TermVector add_vectors(const TermVector& a, const TermVector& b) {
  TermVector sum;
  sum.reserve(a.size() + b.size());
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    if (right == b.end() || (left != a.end() && left->first < right->first)) {
      sum.push_back(*left++);
    } else if (left == a.end() || right->first < left->first) {
      sum.push_back(*right++);
    } else {
      sum.emplace_back(left->first, left->second + right->second);
      ++left;
      ++right;
    }
  }
  if (sum.size() > longest_mean * 2) {
    std::ranges::sort(sum, [](const auto& x, const auto& y) {
      return x.second != y.second ? x.second > y.second : x.first < y.first;
    });
    sum.resize(longest_mean);
    std::ranges::sort(sum);
  }
  return sum;
}

double dot(const TermVector& a, const TermVector& b) {
  double total = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->first < right->first) {
      ++left;
    } else if (right->first < left->first) {
      ++right;
    } else {
      total += static_cast<double>(left->second) * right->second;
      ++left;
      ++right;
    }
  }
  return total;
}

template <class Map>
void add_counts(Map& to, const Map& from) {
  for (const auto& [key, times] : from) to[key] += times;
}

template <class Map>
const typename Map::key_type* most_told(const Map& map) {
  const auto best =
      std::ranges::max_element(map, {}, [](const auto& entry) { return entry.second; });
  return best == map.end() ? nullptr : &best->first;
}

// Days between two intervals, 0 where they touch.
long gap(const std::pair<long, long>& a, const std::pair<long, long>& b) {
  return std::max({0L, a.first - b.second, b.first - a.second});
}

double pair_nearness(const std::pair<long, long>& a, const std::pair<long, long>& b) {
  const auto days = gap(a, b);
  const bool precise = a.second - a.first <= 1 && b.second - b.first <= 1;
  if (days == 0) return precise ? 0.16 : 0.04;
  if (days <= 2) return -0.04;
  if (days <= 10) return -0.15;
  return days <= 40 ? -0.3 : -0.6;
}

double day_nearness(const Cluster& a, const Cluster& b) {
  double total = 0;
  double pairs = 0;
  for (const auto& [left, times_left] : a.days) {
    for (const auto& [right, times_right] : b.days) {
      const auto weight = static_cast<double>(times_left) * times_right;
      total += weight * pair_nearness(left, right);
      pairs += weight;
    }
  }
  return pairs > 0 ? total / pairs : 0;
}

template <class Map>
bool share_key(const Map& a, const Map& b) {
  return std::ranges::any_of(a, [&](const auto& entry) { return b.contains(entry.first); });
}

double place_nearness(const Cluster& a, const Cluster& b) {
  if (a.places.empty() || b.places.empty()) return 0;
  double same = 0;
  double pairs = 0;
  for (const auto& [left, times_left] : a.places) {
    for (const auto& [right, times_right] : b.places) {
      const auto weight = static_cast<double>(times_left) * times_right;
      if (left == right) same += weight;
      pairs += weight;
    }
  }
  const auto share = same / pairs;
  if (same == 0 && !a.countries.empty() && !b.countries.empty() &&
      !share_key(a.countries, b.countries))
    return -0.3;
  return 0.14 * share - 0.12 * (1 - share);
}

double count_nearness(const Cluster& a, const Cluster& b) {
  return share_key(a.counts, b.counts) ? 0.12 : 0;
}

bool types_agree(const Cluster& a, const Cluster& b) {
  return std::ranges::any_of(a.types, [&](const auto& left) {
    return std::ranges::any_of(
        b.types, [&](const auto& right) { return compatible(left.first, right.first); });
  });
}

// "The 1970s killings" and "the 1979 takeover": a decade and a year in it are two happenings where
// they are of two kinds.
bool far_wider(const Cluster& a, const Cluster& b) {
  constexpr long years = 1800;  // days
  return std::ranges::any_of(a.days, [&](const auto& left) {
    const auto& x = left.first;
    return std::ranges::any_of(b.days, [&](const auto& right) {
      const auto& y = right.first;
      return std::abs((x.second - x.first) - (y.second - y.first)) > years;
    });
  });
}

// Two stories of one document that it tells apart: neighbours in a list of dated items, or one with
// a date and one without.
bool told_apart(const Cluster& a, const Cluster& b) {
  return std::ranges::any_of(a.standings, [&](const ClusterStanding& left) {
    return std::ranges::any_of(b.standings, [&](const ClusterStanding& right) {
      if (left.document != right.document) return false;
      if (left.dated != right.dated) return true;
      return left.dated && (left.last + 1 == right.first || right.last + 1 == left.first);
    });
  });
}

// Eight words of ten alike.
bool same_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() < 2 || b.size() < 2) return false;
  std::vector<std::string> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  const auto all = a.size() + b.size() - shared.size();
  return shared.size() * 10 >= all * 8;
}

bool same_victim(const Cluster& a, const Cluster& b) {
  return std::ranges::any_of(a.victims, [&](const auto& left) {
    return std::ranges::any_of(b.victims,
                               [&](const auto& right) { return same_words(left, right); });
  });
}

bool overlapping_days(const Cluster& a, const Cluster& b) {
  return std::ranges::all_of(a.days, [&](const auto& left) {
    return std::ranges::all_of(
        b.days, [&](const auto& right) { return gap(left.first, right.first) == 0; });
  });
}

}  // namespace

std::optional<std::pair<long, long>> closed_days(const TimeInterval& time) {
  if (!time.lo || !time.hi) return std::nullopt;
  return std::pair{day_number(*time.lo), day_number(*time.hi)};
}

Cluster cluster_of(const StoryNode& node, const StoryNames& names, std::uint32_t index) {
  Cluster cluster;
  cluster.stories = {index};
  cluster.standings = {{node.document, node.story.events.front(), node.story.events.back(),
                        closed_days(node.merged.date).has_value()}};
  cluster.sum = node.terms;
  if (const auto days = closed_days(node.merged.date)) cluster.days[*days] = 1;
  if (node.merged.place.known()) cluster.places[city_key(node.merged.place)] = 1;
  if (!node.merged.place.country.empty()) cluster.countries[node.merged.place.country] = 1;
  for (const auto& count : node.merged.counts) {
    if (count.value.exact() && *count.value.lo > 1)
      cluster.counts[{count.what, *count.value.lo}] = 1;
  }
  cluster.types[node.merged.type] = 1;
  cluster.keys = keys_of(node);
  if (names.founded) {
    cluster.founded = {*names.founded};
    cluster.keys.push_back(key_of("founded", "", *names.founded));
  }
  if (names.victim.size() > 1) {
    cluster.victims = {names.victim};
    cluster.keys.push_back(key_of("victim", join(names.victim, " "), 0));
  }
  std::ranges::sort(cluster.keys);
  cluster.many = names.many ? 1 : 0;
  cluster.one = names.one ? 1 : 0;
  return cluster;
}

void absorb_cluster(Cluster& cluster, const Cluster& other, double near) {
  cluster.stories.insert(cluster.stories.end(), other.stories.begin(), other.stories.end());
  cluster.sum = add_vectors(cluster.sum, other.sum);
  cluster.standings.insert(cluster.standings.end(), other.standings.begin(), other.standings.end());
  add_counts(cluster.days, other.days);
  add_counts(cluster.places, other.places);
  add_counts(cluster.countries, other.countries);
  add_counts(cluster.counts, other.counts);
  add_counts(cluster.types, other.types);
  cluster.founded.insert(cluster.founded.end(), other.founded.begin(), other.founded.end());
  for (const auto& victim : other.victims) {
    if (cluster.victims.size() < most_victims) cluster.victims.push_back(victim);
  }
  cluster.many += other.many;
  cluster.one += other.one;
  cluster.nearness = std::min({cluster.nearness, other.nearness, near});
}

double nearness(const Cluster& a, const Cluster& b) {
  if (!types_agree(a, b)) return -1;
  const bool both_found = !a.founded.empty() && !b.founded.empty();
  const bool one_body = both_found && a.founded.front() == b.founded.front();
  if (one_body && overlapping_days(a, b)) return 1;
  if ((a.many > 0 && a.one == 0 && b.one > 0 && b.many == 0) ||
      (b.many > 0 && b.one == 0 && a.one > 0 && a.many == 0))
    return -1;
  if (same_victim(a, b) && overlapping_days(a, b)) return once;
  if (!share_key(a.types, b.types) && far_wider(a, b)) return -1;
  const auto size = static_cast<double>(a.stories.size()) * static_cast<double>(b.stories.size());
  const auto words = dot(a.sum, b.sum) / size;
  const auto same_type = share_key(a.types, b.types) ? 0.03 : 0.0;
  const auto other_body = both_found && !one_body ? 0.3 : 0.0;
  const auto near = words - other_body + day_nearness(a, b) + place_nearness(a, b) +
                    count_nearness(a, b) + same_type;
  return near > join_threshold && told_apart(a, b) ? -1 : near;
}

}  // namespace headwater
