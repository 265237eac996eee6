// SPDX-License-Identifier: Apache-2.0
#include "stories/documents_by_term.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/parallel.h"

namespace headwater {
namespace {

constexpr std::size_t most_led_to = 101;  // the document itself among them

// The last step of splitmix64.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

std::uint64_t hash_under(TermHash order, std::uint64_t value) {
  return mixed((std::uint64_t{order} << 32U) ^ value);
}

struct OrderedDocument {
  std::uint64_t least = 0;
  std::uint64_t all = 0;
  std::uint32_t document = 0;
  auto operator<=>(const OrderedDocument&) const = default;
};

OrderedDocument ordered(std::uint32_t document, const SparseVector& heavy, TermHash order) {
  OrderedDocument made{std::numeric_limits<std::uint64_t>::max(), order, document};
  for (const auto& other : heavy) {
    if (other.term == order) continue;
    const auto hash = hash_under(order, other.term);
    made.least = std::min(made.least, hash);
    made.all = mixed(made.all + hash);
  }
  return made;
}

struct Holding {
  TermHash term = 0;
  std::uint32_t document = 0;
  std::uint32_t which = 0;  // of its heavy terms
};

std::vector<Holding> holdings_of(const std::vector<SparseVector>& heavy) {
  std::vector<Holding> holdings;
  for (std::uint32_t document = 0; document < heavy.size(); ++document) {
    for (std::uint32_t i = 0; i < heavy[document].size(); ++i)
      holdings.push_back({heavy[document][i].term, document, i});
  }
  std::ranges::sort(holdings, {}, [](const Holding& holding) {
    return std::pair(holding.term, holding.document);
  });
  return holdings;
}

}  // namespace

DocumentsByTerm::DocumentsByTerm(const std::vector<SparseVector>& heavy) {
  first_place_.reserve(heavy.size());
  std::size_t count = 0;
  for (const auto& terms : heavy) {
    first_place_.push_back(count);
    count += terms.size();
  }
  auto holdings = holdings_of(heavy);
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < holdings.size(); ++i) {
    if (i == 0 || holdings[i].term != holdings[i - 1].term) starts.push_back(i);
  }
  starts.push_back(holdings.size());
  parallel_for(starts.size() - 1, [&](std::size_t list) {
    if (starts[list + 1] - starts[list] <= most_led_to) return;
    const auto first = holdings.begin() + static_cast<std::ptrdiff_t>(starts[list]);
    const auto last = holdings.begin() + static_cast<std::ptrdiff_t>(starts[list + 1]);
    std::vector<std::pair<OrderedDocument, Holding>> order;
    for (auto at = first; at != last; ++at)
      order.emplace_back(ordered(at->document, heavy[at->document], at->term), *at);
    std::ranges::sort(order, {}, &std::pair<OrderedDocument, Holding>::first);
    std::ranges::transform(order, first, &std::pair<OrderedDocument, Holding>::second);
  });
  documents_.reserve(count);
  places_.resize(count);
  for (std::uint32_t list = 0; list + 1 < starts.size(); ++list) {
    for (auto i = starts[list]; i < starts[list + 1]; ++i) {
      const auto& holding = holdings[i];
      places_[first_place_[holding.document] + holding.which] = {
          list, static_cast<std::uint32_t>(i - starts[list])};
      documents_.push_back(
          {holding.document, static_cast<float>(heavy[holding.document][holding.which].weight)});
    }
  }
  list_starts_ = std::move(starts);
}

std::span<const HoldingDocument> DocumentsByTerm::list_of(const Place& place) const {
  return std::span(documents_)
      .subspan(list_starts_[place.list], list_starts_[place.list + 1] - list_starts_[place.list]);
}

std::span<const HoldingDocument> DocumentsByTerm::led_to(std::uint32_t document,
                                                         std::size_t term) const {
  const auto& where = place(document, term);
  const auto list = list_of(where);
  if (list.size() <= most_led_to) return list;
  const auto before = std::min<std::size_t>(where.at, most_led_to / 2);
  const auto first = std::min(where.at - before, list.size() - most_led_to);
  return list.subspan(first, most_led_to);
}

bool DocumentsByTerm::is_common(std::uint32_t document, std::size_t term) const {
  return list_of(place(document, term)).size() > most_led_to;
}

}  // namespace headwater
