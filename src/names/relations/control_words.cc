// SPDX-License-Identifier: Apache-2.0
#include "names/relations/control_words.h"

#include <string_view>

#include "lexicon/word_classes.h"

namespace headwater {
namespace {

std::optional<std::string_view> value_of(const StringMap<std::string_view>& values,
                                         std::string_view stem) {
  auto found = values.find(stem);
  // "majority-owned", "co-funded"
  if (const auto hyphen = stem.rfind('-'); found == values.end() && hyphen != stem.npos)
    found = values.find(stem.substr(hyphen + 1));
  if (found == values.end()) return std::nullopt;
  return found->second;
}

std::optional<std::string_view> control_of(const Token& token) {
  static const auto& verbs = word_values("control_verb");
  return value_of(verbs, token.stem);
}

std::optional<RelationKind> kind_of(std::string_view value) {
  if (value == "own") return RelationKind::owned_by;
  if (value == "make" || value == "pay" || value == "run") return RelationKind::front_of;
  return std::nullopt;
}

// "paid", "set", "overseen" have no ending of their own; "found" and "own" are no participles.
bool is_irregular_form(const Token& token) {
  static const auto& forms = word_class("irregular_control");
  return forms.contains(token.lower);
}

}  // namespace

bool looks_like_participle(const Token& token) {
  return token.kind == TokenKind::word && !token.capital &&
         (token.lower.ends_with("ed") || is_irregular_form(token));
}

std::optional<RelationKind> participle_of_control(const Token& token) {
  if (!looks_like_participle(token)) return std::nullopt;
  const auto value = control_of(token);
  return value ? kind_of(*value) : std::nullopt;
}

std::optional<RelationKind> finite_verb_of_control(const Token& token) {
  if (token.kind != TokenKind::word || token.capital || token.lower.ends_with("ing"))
    return std::nullopt;
  // Forums and congresses are organised, held, launched: that makes nobody their owner.
  static const auto& finite = word_class("finite_control");
  const auto value = control_of(token);
  if (!value || (*value != "own" && *value != "pay" && !finite.contains(token.stem)))
    return std::nullopt;
  return token.lower == "held" ? std::nullopt : kind_of(*value);
}

std::optional<RelationKind> dependent_noun(const Token& token) {
  static const auto& nouns = word_values("dependent_noun");
  if (token.kind != TokenKind::word || token.capital) return std::nullopt;
  const auto value = value_of(nouns, token.stem);
  if (!value) return std::nullopt;
  if (*value == "front") return RelationKind::front_of;
  if (*value == "wing") return RelationKind::wing_of;
  if (*value == "part") return RelationKind::part_of;
  if (*value == "owned") return RelationKind::owned_by;
  return std::nullopt;
}

bool is_noun_of_power(const Token& token) {
  static const auto& nouns = word_values("dependent_noun");
  const auto value = value_of(nouns, token.stem);
  return value && *value == "power" && !token.capital;
}

std::optional<RelationKind> owner_noun(const Token& token) {
  static const auto& nouns = word_values("owner_noun");
  if (token.kind != TokenKind::word || token.capital || token.lower.ends_with("ed"))
    return std::nullopt;
  const auto value = value_of(nouns, token.stem);
  return value ? kind_of(*value) : std::nullopt;
}

bool is_means_of_body(const Token& token) {
  static const auto& means = word_class("means_of_body");
  return token.kind == TokenKind::word && !token.capital && means.contains(token.stem);
}

bool is_verb_of_dependence(const Token& token) {
  const auto value = control_of(token);
  return value && *value == "depend" && !token.capital;
}

bool is_verb_of_receiving(const Token& token) {
  const auto value = control_of(token);
  return value && *value == "receive" && !token.capital;
}

}  // namespace headwater
