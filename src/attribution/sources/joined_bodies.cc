// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/joined_bodies.h"

#include <algorithm>

#include "lexicon/outlet_words.h"
#include "lexicon/source_nouns.h"
#include "text/name_shapes.h"
#include "text/name_tokens.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_modifier = 3;
constexpr std::uint32_t repeat_reach = 2000;  // tokens to either side where a name may come again

bool is_body(const TextView& view, std::uint32_t i) {
  return is_institution(view.lower(i)) || is_organisation_head(view.token(i));
}

// A word that stands for somebody or some body by itself.
bool stands_alone(const TextView& view, std::uint32_t i) {
  const auto lower = view.lower(i);
  return is_institution(lower) || spells_acronym(view.token(i).text) || is_title(lower) ||
         is_given_name(lower) || !source_noun_class(lower).empty();
}

// Does the word come elsewhere as a name that is joined to no other by "and"?
bool is_named_elsewhere(const TextView& view, const std::vector<bool>& is_name,
                        std::uint32_t token) {
  const auto from = token > repeat_reach ? token - repeat_reach : 0;
  const auto end = std::min(view.size(), token + repeat_reach);
  for (auto i = from; i < end; ++i) {
    if (i == token || !is_name[i] || view.lower(i) != view.lower(token)) continue;
    const bool joined = view.lower(i + 1) == "and" || (i > 0 && view.lower(i - 1) == "and");
    if (!joined) return true;
  }
  return false;
}

std::uint32_t end_of_names(const std::vector<bool>& is_name, std::uint32_t first) {
  auto last = first;
  while (last < is_name.size() && is_name[last]) ++last;
  return last;
}

// "the Grain | and Rope Board"
bool is_modifier(const TextView& view, const std::vector<bool>& is_name, TokenRange run) {
  if (run.first == 0 || view.lower(run.first - 1) != "the" || run.size() > longest_modifier)
    return false;
  for (auto i = run.first; i < run.last; ++i) {
    const auto lower = view.lower(i);
    // one word names a field: "Securities"
    const bool body = run.size() > 1 && (is_body(view, i) || is_company_word(lower));
    if (!is_name[i] || body || stands_alone(view, i) || is_outlet_word(lower)) return false;
  }
  return !is_named_elsewhere(view, is_name, run.last - 1);
}

std::optional<std::uint32_t> end_of_modified(const TextView& view, const std::vector<bool>& is_name,
                                             TokenRange run) {
  const auto next = run.last + 1;
  const auto end = end_of_names(is_name, next);
  if (end < next + 2 || !is_body(view, end - 1) || is_given_name(view.lower(next)))
    return std::nullopt;
  return is_modifier(view, is_name, run) ? std::optional(end) : std::nullopt;
}

// "the Ministry of Roads | and Bridges"
std::optional<std::uint32_t> end_of_portfolio(const TextView& view,
                                              const std::vector<bool>& is_name, TokenRange run) {
  const auto next = run.last + 1;
  if (run.size() < 3 || end_of_names(is_name, next) != next + 1) return std::nullopt;
  const auto before = view.lower(run.last - 2);
  if (before != "of" && before != "for" && before != "on") return std::nullopt;
  if (!has_institution(view, run.first, run.last - 2) || stands_alone(view, run.last - 1) ||
      stands_alone(view, next) || view.is(next + 1, word::clitic))
    return std::nullopt;
  return is_named_elsewhere(view, is_name, next) ? std::nullopt : std::optional(next + 1);
}

}  // namespace

std::optional<std::uint32_t> end_of_joined_body(const TextView& view,
                                                const std::vector<bool>& is_name, TokenRange run) {
  const auto next = run.last + 1;
  if (next >= view.size() || view.lower(run.last) != "and" || !is_name[next]) return std::nullopt;
  if (const auto end = end_of_modified(view, is_name, run)) return end;
  return end_of_portfolio(view, is_name, run);
}

}  // namespace headwater
