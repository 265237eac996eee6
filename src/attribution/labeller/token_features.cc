// SPDX-License-Identifier: Apache-2.0
// What is known of each token by itself, and where it stands in its sentence and line.
#include "attribution/labeller/role_features.h"

#include <algorithm>

#include "attribution/labeller/distance_class.h"
#include "base/hash.h"

namespace headwater {
namespace {

std::uint64_t shape_of(std::string_view text) {
  std::uint64_t shape = 1;
  std::uint64_t before = 0;
  for (const char c : text.substr(0, 24)) {
    std::uint64_t kind = 4;
    if (c >= 'A' && c <= 'Z')
      kind = 1;
    else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
      kind = 2;
    else if (c >= '0' && c <= '9')
      kind = 3;
    if (kind != before) shape = shape * 8 + kind;
    before = kind;
  }
  return shape;
}

std::uint64_t verb_code(const VerbForm* form) {
  if (form == nullptr) return 0;
  const auto inflection = std::uint64_t{form->inflection} + 1;
  if (form->verb == nullptr) return inflection;
  const auto& verb = *form->verb;
  const auto kind = static_cast<std::uint64_t>(verb.act) * 16 +
                    static_cast<std::uint64_t>(verb.stance) * 4 +
                    static_cast<std::uint64_t>(verb.modality) * 2 + (verb.factive ? 1 : 0);
  return inflection + (kind + 1) * 64;
}

}  // namespace

RoleFeatures::RoleFeatures(const TextView& view, const Syntax& syntax,
                           const std::vector<Candidate>& candidates,
                           const std::vector<std::optional<std::uint32_t>>& parents)
    : view_(&view), atoms_(view.size()) {
  find_words(view, syntax);
  find_rule_roles(candidates, parents);
  find_lines(view);
  find_sentence_places(view);
}

const RoleFeatures::Atom RoleFeatures::before_text{.word = 1, .stem = 1, .tag = 100, .fine = 1000};
const RoleFeatures::Atom RoleFeatures::after_text{.word = 2, .stem = 2, .tag = 101, .fine = 1001};

void RoleFeatures::find_words(const TextView& view, const Syntax& syntax) {
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    auto& atom = atoms_[i];
    const auto& token = view.token(i);
    atom.word = fnv1a64(token.lower);
    atom.stem = fnv1a64(token.stem);
    atom.shape = shape_of(token.text);
    atom.verb = verb_code(view.verb(i));
    atom.flags = view.classes(i);
    if (i < syntax.words.size()) {
      const auto& word = syntax.words[i];
      atom.tag = static_cast<std::uint32_t>(word.tag.xpos);
      atom.fine = word.fine;
      atom.coarse = word.coarse;
    }
    const auto quotation = view.quotation_of(i);
    if (quotation) {
      const auto part = *view.quoted_part(i);
      const bool single = view.quotations()[*quotation].single;
      atom.quote = 1U + (part.first == i ? 2U : 0U) + (part.last == i + 1 ? 4U : 0U) +
                   (single ? 8U : 0U) + (part.size() < 7 ? 16U : 0U);
    }
  }
}

void RoleFeatures::find_rule_roles(const std::vector<Candidate>& candidates,
                                   const std::vector<std::optional<std::uint32_t>>& parents) {
  const auto mark = [&](TokenRange range, std::uint32_t role, const Candidate& candidate,
                        bool inner) {
    for (auto i = range.first; i < range.last && i < atoms_.size(); ++i) {
      auto place = i == range.first ? 1U : 0U;
      if (i + 1 == range.last) place += 2;
      auto& slot = inner ? atoms_[i].inner_rule : atoms_[i].rule;
      slot = 1 + role * 4 + place;
      if (!inner) atoms_[i].rule_name = fnv1a64(name_of(candidate.rule));
    }
  };
  for (std::size_t d = 0; d < candidates.size(); ++d) {
    const auto& candidate = candidates[d];
    const bool inner = parents[d].has_value();
    for (const auto range : candidate.content) mark(range, 2, candidate, inner);
  }
  for (std::size_t d = 0; d < candidates.size(); ++d) {
    const auto& candidate = candidates[d];
    const bool inner = parents[d].has_value();
    if (candidate.source) mark(*candidate.source, 0, candidate, inner);
    if (candidate.cue) mark(*candidate.cue, 1, candidate, inner);
  }
}
void RoleFeatures::find_sentence_places(const TextView& view) {
  for (const auto& sentence : view.sentences().sentences) {
    MaybeIndex verb;
    for (auto i = sentence.first; i < sentence.last; ++i) {
      auto& atom = atoms_[i];
      atom.from_start = distance_class(i - sentence.first);
      atom.to_end = distance_class(sentence.last - 1 - i);
      if (verb) {
        atom.left_verb = 1 + distance_class(i - *verb);
        atom.left_verb_stem = at(*verb).stem;
      }
      if (view.reports(i)) verb = i;
    }
    verb = no_index;
    for (auto i = sentence.last; i-- > sentence.first;) {
      auto& atom = atoms_[i];
      if (verb) {
        atom.right_verb = 1 + distance_class(*verb - i);
        atom.right_verb_stem = at(*verb).stem;
      }
      if (view.reports(i)) verb = i;
    }
  }
}

void RoleFeatures::find_lines(const TextView& view) {
  line_of_.resize(atoms_.size());
  sentence_of_.resize(atoms_.size());
  for (std::uint32_t i = 0; i < atoms_.size(); ++i) {
    if (i == 0 || view.begins_line(i)) lines_.push_back(i);
    line_of_[i] = static_cast<std::uint32_t>(lines_.size()) - 1;
  }
  lines_.push_back(static_cast<std::uint32_t>(atoms_.size()));
  const auto& sentences = view.sentences().sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    for (auto i = sentences[s].first; i < sentences[s].last; ++i) sentence_of_[i] = s;
  }
  for (std::size_t line = 0; line + 1 < lines_.size(); ++line) {
    const auto first = lines_[line];
    const auto last = lines_[line + 1];
    bool cue = false;
    bool quoted = false;
    for (auto i = first; i < last; ++i) {
      cue = cue || view.reports(i);
      quoted = quoted || view.quotation_of(i).has_value();
    }
    const bool stopped = view.is(last - 1, word::stop | word::mark);
    const bool headline = line == 0 && lines_.size() > 2 && last - first < 20;
    line_kind_.push_back((headline ? 1U : 0U) + (stopped ? 2U : 0U) + (cue ? 4U : 0U) +
                         (quoted ? 8U : 0U) + (last - first < 14 ? 16U : 0U));
  }
}
}  // namespace headwater
