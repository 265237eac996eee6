// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_trees.h"

#include <algorithm>

namespace headwater {
namespace {

using Chain = std::vector<std::int32_t>;  // a token, its head, and so on up to the root

Chain chain_from(const Syntax& syntax, std::int32_t token) {
  constexpr std::size_t deepest = 80;
  Chain chain;
  for (; token >= 0 && chain.size() < deepest;
       token = syntax.words[static_cast<std::size_t>(token)].head)
    chain.push_back(token);
  return chain;
}

const WordSyntax& word(const Syntax& syntax, std::int32_t token) {
  return syntax.words[static_cast<std::size_t>(token)];
}

// Who acts.
bool is_actor(Dependency relation) {
  return relation == Dependency::nsubj || relation == Dependency::obl_agent;
}

bool is_acted_on(Dependency relation) {
  using enum Dependency;
  constexpr std::array some{nsubj_pass, obj,   iobj,  obl,   obl_unmarked, nmod, nmod_poss,
                            advmod,     xcomp, ccomp, appos, compound,     amod, nummod};
  return std::ranges::find(some, relation) != some.end();
}

bool within_noun_phrase(Dependency relation) {
  using enum Dependency;
  constexpr std::array some{compound, flat, amod, nmod, nmod_poss, nummod, appos, conj};
  return std::ranges::find(some, relation) != some.end();
}

std::int32_t token_of(const Term& term) {
  return static_cast<std::int32_t>(term.token);
}

// The tokens of the text that stand for who acts in the claim, and for what else its predicate joins:
// one for each dependent, of which the head counts before other words of its phrase.
struct Joined {
  std::vector<std::int32_t> actors;
  std::vector<std::int32_t> others;
};

// The dependent of the predicate in whose phrase a word stands, and whether it is its head.
struct Dependent {
  std::int32_t token = -1;
  bool head = false;
};
Dependent dependent_of(const Syntax& syntax, std::int32_t predicate, std::int32_t token) {
  Dependent made{-1, true};
  for (const auto at : chain_from(syntax, token)) {
    const auto& here = word(syntax, at);
    if (here.head == predicate) {
      if (is_actor(here.relation) || is_acted_on(here.relation)) made.token = at;
      return made;
    }
    made.head = false;
    if (!within_noun_phrase(here.relation)) return made;
  }
  return made;
}

Joined find_joined(const TermsInTree& claim, const TermsInTree& text,
                   const std::vector<MaybeIndex>& to_text, std::int32_t predicate) {
  constexpr std::size_t most = 16;
  Joined made;
  std::vector<bool> found(claim.syntax.words.size(), false);
  for (const bool heads : {true, false}) {
    for (std::size_t i = 0; i < claim.terms.size(); ++i) {
      if (!claim.terms[i].content || to_text[i] == no_index) continue;
      const auto at = dependent_of(claim.syntax, predicate, token_of(claim.terms[i]));
      if (at.token < 0 || at.head != heads || found[static_cast<std::size_t>(at.token)]) continue;
      found[static_cast<std::size_t>(at.token)] = true;
      const bool actor = is_actor(word(claim.syntax, at.token).relation);
      auto& joined = actor ? made.actors : made.others;
      if (joined.size() < most) joined.push_back(token_of(text.terms[*to_text[i]]));
    }
  }
  return made;
}

// The lowest word above who acts and another, of those that are nearest to one another.
std::int32_t joining_word(const Syntax& syntax, const Joined& joined) {
  std::int32_t found = -1;
  std::ptrdiff_t least = 0;
  for (const auto a : joined.actors) {
    const auto x = chain_from(syntax, a);
    for (const auto b : joined.others) {
      if (a == b) continue;
      const auto y = chain_from(syntax, b);
      const auto above = std::ranges::find_first_of(x, y);
      if (above == x.end()) continue;
      const auto steps = (above - x.begin()) + (std::ranges::find(y, *above) - y.begin());
      if (found >= 0 && steps >= least) continue;
      found = *above;
      least = steps;
    }
  }
  return found;
}

// By an odd number of negations at the predicate or at a word above it.
bool is_denied(const TermsInTree& side, std::int32_t predicate) {
  const auto chain = chain_from(side.syntax, predicate);
  const auto reaches = [&](const Term& term) {
    return term.negation && std::ranges::count(chain, word(side.syntax, token_of(term)).head) > 0;
  };
  return std::ranges::count_if(side.terms, reaches) % 2 == 1;
}

bool is_modal(const Syntax& syntax, std::int32_t predicate) {
  return std::ranges::any_of(syntax.words, [&](const WordSyntax& one) {
    return one.head == predicate && one.tag.xpos == Xpos::md;
  });
}

bool all_names_found(const TermsInTree& claim, const std::vector<MaybeIndex>& to_text) {
  for (std::size_t i = 0; i < claim.terms.size(); ++i) {
    const auto& term = claim.terms[i];
    const bool name = term.name || word(claim.syntax, token_of(term)).tag.upos == Upos::propn;
    if (term.content && name && to_text[i] == no_index) return false;
  }
  return true;
}

}  // namespace

TreeFeatures tree_features(const TermsInTree& claim, const TermsInTree& text,
                           const std::vector<MaybeIndex>& to_text) {
  const auto root = std::ranges::find(claim.syntax.words, no_head, &WordSyntax::head);
  if (root == claim.syntax.words.end() || text.syntax.words.empty()) return {};
  const auto predicate = static_cast<std::int32_t>(root - claim.syntax.words.begin());
  const auto join = joining_word(text.syntax, find_joined(claim, text, to_text, predicate));
  std::int32_t other = -1;
  for (std::size_t i = 0; i < claim.terms.size(); ++i)
    if (token_of(claim.terms[i]) == predicate && claim.terms[i].content && to_text[i] != no_index)
      other = token_of(text.terms[*to_text[i]]);
  if (other < 0 && join >= 0) {
    const auto chain = chain_from(text.syntax, join);
    const auto verb = std::ranges::find_if(
        chain, [&](std::int32_t at) { return word(text.syntax, at).tag.upos == Upos::verb; });
    other = verb == chain.end() ? chain.back() : *verb;
  }
  const auto flag = [](bool holds) { return holds ? 1.0F : 0.0F; };
  return {flag(join >= 0 && word(text.syntax, join).tag.upos == Upos::verb),
          flag(join >= 0 && all_names_found(claim, to_text)),
          flag(other >= 0 && is_denied(text, other) != is_denied(claim, predicate)),
          flag(other >= 0 && is_modal(text.syntax, other) && !is_modal(claim.syntax, predicate))};
}

}  // namespace headwater
