// SPDX-License-Identifier: Apache-2.0
// Part of speech, head and relation of every token: what the language stage says about the form of
// a sentence.
//
// Inventories: UPOS of Universal Dependencies 2, XPOS of the Penn Treebank as the English Web
// Treebank writes them, relations of Universal Dependencies 2 with the subtypes of English.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/enum_names.h"

namespace headwater {

// clang-format off
enum class Upos : std::uint8_t { adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x };
template <>
inline constexpr std::array<std::string_view, 17> enum_names<Upos>{
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

enum class Xpos : std::uint8_t {
  cc, cd, dt, ex, fw, in, jj, jjr, jjs, ls, md, nn, nnp, nnps, nns, pdt, pos, prp, prps, rb, rbr, rbs, rp, sym, to, uh, vb, vbd,
  vbg, vbn, vbp, vbz, wdt, wp, wps, wrb, add, afx, gw, hyph, nfp, xx, comma, colon, stop, open_quote, close_quote, open_bracket,
  close_bracket, dollar };
template <>
inline constexpr std::array<std::string_view, 50> enum_names<Xpos>{
    "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB",
    "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "ADD", "AFX", "GW", "HYPH",
    "NFP", "XX", ",", ":", ".", "``", "''", "-LRB-", "-RRB-", "$"};

enum class Dependency : std::uint8_t {
  dep, acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp, compound, compound_prt, conj,
  cop, csubj, csubj_outer, csubj_pass, det, det_predet, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod,
  nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod, obj, obl, obl_agent, obl_unmarked, orphan, parataxis,
  punct, reparandum, root, vocative, xcomp };
template <>
inline constexpr std::array<std::string_view, 51> enum_names<Dependency>{
    "dep", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer",
    "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative",
    "xcomp"};
// clang-format on

struct Tag {
  Upos upos = Upos::x;
  Xpos xpos = Xpos::xx;
  bool operator==(const Tag&) const = default;
};

inline constexpr std::int32_t no_head = -1;  // the root of its sentence
inline constexpr std::int32_t no_tree = -2;  // its sentence was not parsed

struct WordSyntax {
  Tag tag;
  Dependency relation = Dependency::dep;
  std::int32_t head = no_tree;  // index in Sentences::tokens, no_head or no_tree
  std::uint16_t fine = 0;       // cluster of the word, 1 to 511; 0 unknown
  std::uint16_t coarse = 0;     // the same, 1 to 63
  bool operator==(const WordSyntax&) const = default;
};

[[nodiscard]] constexpr bool is_noun(Xpos tag) {
  return tag == Xpos::nn || tag == Xpos::nns || tag == Xpos::nnp || tag == Xpos::nnps;
}
[[nodiscard]] constexpr bool is_name(Xpos tag) {
  return tag == Xpos::nnp || tag == Xpos::nnps;
}
[[nodiscard]] constexpr bool is_finite_verb(Xpos tag) {
  return tag == Xpos::vb || tag == Xpos::vbd || tag == Xpos::vbp || tag == Xpos::vbz;
}
[[nodiscard]] constexpr bool is_verb(Xpos tag) {
  return is_finite_verb(tag) || tag == Xpos::vbg || tag == Xpos::vbn;
}

// One entry a token of Sentences::tokens; empty where no tagger ran.
struct Syntax {
  std::vector<WordSyntax> words;
  bool operator==(const Syntax&) const = default;
};

}  // namespace headwater
