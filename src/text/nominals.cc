// SPDX-License-Identifier: Apache-2.0
#include "text/nominals.h"

#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_apposition = 25;

}  // namespace

bool is_indefinite(const TextView& view, std::uint32_t token) {
  const auto lower = view.lower(token);
  return lower == "one" || lower.ends_with("body") || lower.ends_with("thing") ||
         lower == "someone" || lower == "everyone" || lower == "anyone";
}

bool is_pronoun(const TextView& view, std::uint32_t token) {
  return view.is(token, word::subject_pronoun) && !view.is(token, word::name) &&
         !is_indefinite(view, token);
}

bool is_nominal(const TextView& view, std::uint32_t token) {
  if (!view.is(token, word::text) || view.is(token, phrase_limit)) return false;
  if (view.is(token,
              word::name | word::number | word::clitic | word::determiner | word::possessive)) {
    return true;
  }
  return is_indefinite(view, token) ||
         !view.is(token, word::preposition | word::subordinator | word::coordinator |
                             word::subject_pronoun | word::object_pronoun | word::adverb);
}

bool ends_like_plural(std::string_view lower) {
  static const auto& plurals = word_class("plural_without_s");
  if (plurals.contains(lower)) return true;
  return lower.size() > 3 && lower.ends_with("s") && !lower.ends_with("ss") &&
         !lower.ends_with("us") && !lower.ends_with("is");
}

bool ends_like_plural(const TextView& view, std::uint32_t token) {
  return ends_like_plural(view.lower(token));
}

bool starts_parenthesis(const TextView& view, TokenRange inside) {
  const auto i = inside.first;
  if (view.is(i, word::relative | word::preposition | word::subordinator | word::coordinator))
    return true;
  if (view.is(i, word::adverb) && !view.is(i, word::determiner | word::name)) return true;
  if (view.is(i, word::name)) return false;
  const auto* form = view.verb(i);
  const bool participle =
      form != nullptr &&
      (form->inflection & (form_of::ing | form_of::past | form_of::participle)) != 0;
  return participle || view.lower(i).ends_with("ing");
}

bool is_apposition(const TextView& view, TokenRange inside) {
  if (inside.empty() || inside.size() > longest_apposition || starts_parenthesis(view, inside))
    return false;
  if (!view.is(inside.first, word::text)) return false;
  if (view.is(inside.first, word::subject_pronoun)) return false;
  for (auto i = inside.first; i < inside.last; ++i) {
    if (view.is(i, word::relative)) return true;
    if (view.is(i, word::be | word::have | word::modal | word::auxiliary_do | word::mark))
      return false;
  }
  return true;
}

}  // namespace headwater
