// SPDX-License-Identifier: Apache-2.0
#include "attribution/role_features.h"

#include <algorithm>
#include <unordered_map>

#include "base/hash.h"

namespace headwater {
namespace {

// A first pass that prefers its roles by more than this needs no tree; in 8-bit weights.
constexpr std::int64_t sure_margin = 1000;

std::uint32_t distance_class(std::uint32_t distance) {
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  if (distance < 14) return 6;
  return distance < 30 ? 7 : 8;
}

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

bool reports(const TextView& view, std::uint32_t token) {
  const auto* form = view.verb(token);
  return form != nullptr && form->verb != nullptr;
}

// The tokens in an order in which heads come before their children; tokens of no tree are left out.
std::vector<std::uint32_t> top_down(const Syntax& syntax) {
  const auto size = static_cast<std::uint32_t>(syntax.words.size());
  std::vector<std::uint32_t> first(size, UINT32_MAX);
  std::vector<std::uint32_t> next(size, UINT32_MAX);
  std::vector<std::uint32_t> order;
  for (auto i = size; i-- > 0;) {
    const auto head = syntax.words[i].head;
    if (head == no_head) order.push_back(i);
    if (head < 0) continue;
    next[i] = first[static_cast<std::size_t>(head)];
    first[static_cast<std::size_t>(head)] = i;
  }
  for (std::size_t k = 0; k < order.size(); ++k) {
    for (auto child = first[order[k]]; child != UINT32_MAX; child = next[child])
      order.push_back(child);
  }
  return order;
}

}  // namespace

RoleFeatures::RoleFeatures(const TextView& view, const Syntax& syntax,
                           const std::vector<Draft>& drafts,
                           const std::vector<std::optional<std::uint32_t>>& parents)
    : view_(&view), atoms_(view.size()) {
  find_words(view, syntax);
  find_rule_roles(drafts, parents);
  find_lines(view);
  find_sentence_places(view);
}

const RoleFeatures::Atom& RoleFeatures::at(std::int64_t token) const {
  static const Atom left{.word = 1, .stem = 1, .tag = 100, .fine = 1000};
  static const Atom right{.word = 2, .stem = 2, .tag = 101, .fine = 1001};
  if (token < 0) return left;
  return token < std::ssize(atoms_) ? atoms_[static_cast<std::size_t>(token)] : right;
}

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
    if (quotation >= 0) {
      const auto part = view.quoted_part(i);
      const bool single = view.quotations()[static_cast<std::size_t>(quotation)].single;
      atom.quote = 1U + (part.first == i ? 2U : 0U) + (part.last == i + 1 ? 4U : 0U) +
                   (single ? 8U : 0U) + (part.size() < 7 ? 16U : 0U);
    }
  }
}

void RoleFeatures::find_rule_roles(const std::vector<Draft>& drafts,
                                   const std::vector<std::optional<std::uint32_t>>& parents) {
  const auto mark = [&](TokenRange range, std::uint32_t role, const Draft& draft, bool inner) {
    for (auto i = range.first; i < range.last && i < atoms_.size(); ++i) {
      auto place = i == range.first ? 1U : 0U;
      if (i + 1 == range.last) place += 2;
      auto& slot = inner ? atoms_[i].inner_rule : atoms_[i].rule;
      slot = 1 + role * 4 + place;
      if (!inner) atoms_[i].rule_name = fnv1a64(draft.rule);
    }
  };
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const auto& draft = drafts[d];
    const bool inner = parents[d].has_value();
    for (const auto range : draft.content) mark(range, 2, draft, inner);
  }
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const auto& draft = drafts[d];
    const bool inner = parents[d].has_value();
    if (draft.source) mark(*draft.source, 0, draft, inner);
    if (draft.cue) mark(*draft.cue, 1, draft, inner);
  }
}

void RoleFeatures::set_trees(const Syntax& syntax) {
  const auto& view = *view_;
  const auto parsed = sentences_to_parse();
  for (std::uint32_t i = 0; i < atoms_.size() && i < syntax.words.size(); ++i) {
    const auto& word = syntax.words[i];
    if (word.head == no_tree || !parsed[sentence_of_[i]]) continue;
    atoms_[i].head = word.head;
    atoms_[i].relation = 1 + static_cast<std::uint32_t>(word.relation);
  }
  const auto order = top_down(syntax);
  std::vector<std::int32_t> top(atoms_.size(), -1);    // child of the outermost cue above
  std::vector<std::int32_t> near(atoms_.size(), -1);   // child of the innermost cue above
  std::vector<std::uint32_t> depth(atoms_.size(), 0);  // steps below the innermost cue
  for (const auto i : order) {
    auto& atom = atoms_[i];
    if (atom.relation == 0 || atom.head < 0) continue;
    const auto h = static_cast<std::uint32_t>(atom.head);
    atoms_[h].children |= std::uint64_t{1} << std::min(atom.relation, 63U);
    const bool cue = reports(view, h);
    near[i] = cue ? static_cast<std::int32_t>(i) : near[h];
    depth[i] = cue ? 1 : depth[h] + 1;
    top[i] = top[h] >= 0 ? top[h] : (cue ? static_cast<std::int32_t>(i) : -1);
    const auto describe = [&](std::int32_t child, std::uint32_t& code, std::uint64_t& stem) {
      if (child < 0) return;
      const auto& c = atoms_[static_cast<std::size_t>(child)];
      code = 1 + c.relation * 2 + (i < static_cast<std::uint32_t>(c.head) ? 1U : 0U);
      stem = atoms_[static_cast<std::size_t>(c.head)].stem;
    };
    describe(top[i], atom.top_cue, atom.top_stem);
    describe(near[i], atom.near_cue, atom.near_stem);
    atom.near_distance = distance_class(depth[i]);
  }
  for (std::uint32_t i = 0; i < atoms_.size(); ++i) {
    const auto differs = [&](const std::vector<std::int32_t>& of, std::int64_t other) {
      return other < 0 || other >= std::ssize(of) || of[static_cast<std::size_t>(other)] != of[i];
    };
    atoms_[i].edge = (differs(top, std::int64_t{i} - 1) ? 1U : 0U) +
                     (differs(top, std::int64_t{i} + 1) ? 2U : 0U) +
                     (differs(near, std::int64_t{i} - 1) ? 4U : 0U) +
                     (differs(near, std::int64_t{i} + 1) ? 8U : 0U);
  }
  find_cues_above();
}

// The nearest ancestor that the first pass labelled as a cue.
void RoleFeatures::find_cues_above() {
  for (std::uint32_t i = 0; i < atoms_.size(); ++i) {
    auto at = static_cast<std::int32_t>(i);
    for (int steps = 0; steps < 12 && at >= 0; ++steps) {
      const auto head = atoms_[static_cast<std::size_t>(at)].head;
      if (head < 0) break;
      if (role_code(first_[static_cast<std::size_t>(head)]) == 2) {
        around_[i].above = 1 + atoms_[static_cast<std::size_t>(at)].relation * 2 +
                           (i < static_cast<std::uint32_t>(head) ? 1 : 0);
        break;
      }
      at = head;
    }
  }
}

void RoleFeatures::find_sentence_places(const TextView& view) {
  for (const auto& sentence : view.sentences().sentences) {
    std::int64_t verb = -1;
    for (auto i = sentence.first; i < sentence.last; ++i) {
      auto& atom = atoms_[i];
      atom.from_start = distance_class(i - sentence.first);
      atom.to_end = distance_class(sentence.last - 1 - i);
      if (verb >= 0) {
        atom.left_verb = 1 + distance_class(i - static_cast<std::uint32_t>(verb));
        atom.left_verb_stem = at(verb).stem;
      }
      if (reports(view, i)) verb = i;
    }
    verb = -1;
    for (auto i = sentence.last; i-- > sentence.first;) {
      auto& atom = atoms_[i];
      if (verb >= 0) {
        atom.right_verb = 1 + distance_class(static_cast<std::uint32_t>(verb) - i);
        atom.right_verb_stem = at(verb).stem;
      }
      if (reports(view, i)) verb = i;
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
      cue = cue || reports(view, i);
      quoted = quoted || view.quotation_of(i) >= 0;
    }
    const bool stopped = view.is(last - 1, word::stop | word::mark);
    const bool headline = line == 0 && lines_.size() > 2 && last - first < 20;
    line_kind_.push_back((headline ? 1U : 0U) + (stopped ? 2U : 0U) + (cue ? 4U : 0U) +
                         (quoted ? 8U : 0U) + (last - first < 14 ? 16U : 0U));
  }
}

void RoleFeatures::find_emission(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  const auto& l2 = at(i - 2);
  const auto& r1 = at(i + 1);
  const auto& r2 = at(i + 2);
  const auto line = line_of_[token];
  const auto place = distance_class(token - lines_[line]);
  const auto left = distance_class(lines_[line + 1] - 1 - token);
  f.size = 0;
  f.add(0);
  f.add(1, a.word);
  f.add(2, l1.word);
  f.add(3, l2.word);
  f.add(4, r1.word);
  f.add(5, r2.word);
  f.add(6, a.word, r1.word);
  f.add(7, l1.word, a.word);
  f.add(8, a.stem, a.tag);
  f.add(9, l1.stem, a.tag);
  f.add(10, a.tag);
  f.add(11, l1.tag, a.tag);
  f.add(12, a.tag, r1.tag);
  f.add(13, l1.tag, a.tag, r1.tag);
  f.add(14, l2.tag, l1.tag, a.tag);
  f.add(15, a.tag, r1.tag, r2.tag);
  f.add(16, a.fine);
  f.add(17, l1.fine, a.fine);
  f.add(18, a.fine, r1.fine);
  f.add(19, l2.fine, l1.fine, a.fine);
  f.add(20, a.fine, r1.fine, r2.fine);
  f.add(21, a.coarse, r1.coarse, l1.coarse);
  f.add(22, a.shape, a.flags);
  f.add(23, a.flags, r1.flags);
  f.add(24, l1.flags, a.flags);
  f.add(25, a.rule);
  f.add(26, l1.rule, a.rule);
  f.add(27, a.rule, r1.rule);
  f.add(28, l1.rule, a.rule, r1.rule);
  f.add(29, a.rule, a.rule_name);
  f.add(30, a.rule, a.word);
  f.add(31, a.rule, a.tag, r1.tag);
  f.add(32, a.rule, a.inner_rule);
  f.add(33, a.rule, a.quote);
  f.add(34, l2.rule, l1.rule, a.rule, r1.rule, r2.rule);
  f.add(35, a.rule, a.rule_name, r1.rule, a.tag);
  f.add(36, a.quote, a.rule, r1.quote);
  f.add(37, a.quote, a.tag);
  f.add(38, l1.quote, a.quote, r1.quote);
  f.add(39, a.quote, a.word);
  f.add(40, a.quote, l1.word);
  f.add(41, a.quote, r1.word);
  f.add(42, a.verb);
  f.add(43, a.verb, a.rule);
  f.add(44, a.verb, r1.tag, a.quote);
  f.add(45, l1.verb, a.tag);
  f.add(46, r1.verb, a.tag);
  f.add(47, a.verb, l1.tag);
  f.add(48, place, line_kind_[line]);
  f.add(49, left, line_kind_[line]);
  f.add(50, place, a.tag, line_kind_[line]);
  f.add(51, line_kind_[line], a.word);
  f.add(52, left, a.tag, l1.tag);
  f.add(53, r1.rule, r1.word);
  f.add(54, l1.rule, a.rule, a.word);
  f.add(55, a.word, r1.tag);
  f.add(56, l1.tag, a.word);
  f.add(57, a.stem, r1.quote, l1.quote);
  f.add(58, at(i + 3).rule, a.rule, a.tag);
  f.add(59, at(i - 3).rule, a.rule, a.tag);
  f.add(60, at(i + 3).word, r1.tag);
  f.add(61, at(i - 3).word, l1.tag);
  f.add(62, a.rule, left);
  f.add(63, a.rule, l1.word);
  f.add(64, a.rule, r1.word);
  f.add(65, a.from_start, a.tag);
  f.add(66, a.to_end, a.tag);
  f.add(67, a.left_verb, a.left_verb_stem);
  f.add(68, a.right_verb, a.right_verb_stem);
  f.add(69, a.left_verb, a.right_verb, a.tag);
}

void RoleFeatures::add_tree_features(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  const auto& r1 = at(i + 1);
  const auto& h = at(a.head);
  const auto side = a.head < 0 ? 2U : (a.head < i ? 1U : 0U);
  f.add(70, a.relation, side);
  f.add(71, a.relation, h.stem);
  f.add(72, a.relation, h.tag, a.tag);
  f.add(73, a.relation, h.verb, side);
  f.add(74, a.relation, h.relation, h.verb);
  f.add(75, a.top_cue);
  f.add(76, a.top_cue, a.top_stem);
  f.add(77, a.top_cue, a.edge);
  f.add(78, a.top_cue, a.edge, a.tag);
  f.add(79, a.near_cue, a.near_stem);
  f.add(80, a.near_cue, a.near_distance);
  f.add(81, a.near_cue, a.top_cue);
  f.add(82, a.near_cue, a.edge, a.word);
  f.add(83, l1.top_cue, a.top_cue, r1.top_cue);
  f.add(84, l1.near_cue, a.near_cue, r1.near_cue);
  f.add(85, a.verb, a.children);
  f.add(86, a.stem, a.children);
  f.add(87, a.top_cue, a.rule);
  f.add(88, a.near_cue, a.rule, a.edge);
  f.add(89, a.top_cue, a.quote, a.edge);
  f.add(90, r1.relation, a.relation, a.tag);
  f.add(91, l1.relation, a.relation, a.tag);
  f.add(92, a.relation, a.rule, h.rule);
  f.add(93, h.rule, a.near_cue);
  f.add(94, a.edge, r1.word, a.top_cue);
  f.add(95, a.top_cue, a.word);
  f.add(96, a.top_cue, h.rule, a.rule);
  f.add(97, at(h.head).stem, h.relation, a.relation);
}

void RoleFeatures::find_transition(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  f.size = 0;
  f.add(200);
  f.add(201, a.fine);
  f.add(202, l1.tag, a.tag);
  f.add(203, l1.rule, a.rule);
  f.add(204, l1.quote, a.quote);
  f.add(205, l1.fine);
  f.add(206, a.verb, a.rule);
  f.add(207, l1.quote, a.from_start == 0);
  f.add(208, a.word);
  f.add(209, l1.word);
  f.add(210, l1.rule, a.rule, at(i + 1).rule);
  f.add(211, l1.tag, a.tag, at(i + 1).tag);
  f.add(212, a.left_verb, a.right_verb);
  f.add(213, l1.quote, a.quote, l1.rule, a.rule);
}

void RoleFeatures::add_second_transition(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& l1 = at(i - 1);
  const auto y = first_label(i);
  const auto y1 = first_label(i - 1);
  f.add(220, y1, y);
  f.add(221, y1, y, a.tag);
  f.add(222, y1, y, first_label(i + 1));
  f.add(223, y1, y, l1.tag);
  if (a.relation == 0) return;
  f.add(230, l1.top_cue, a.top_cue);
  f.add(231, a.edge, a.near_cue, a.tag);
  f.add(232, l1.edge, a.edge, l1.near_cue, a.near_cue);
}

void RoleFeatures::set_first_pass(const std::vector<RoleLabel>& labels,
                                  const std::vector<std::int64_t>& margins) {
  first_ = labels;
  unsure_.resize(margins.size());
  for (std::size_t i = 0; i < margins.size(); ++i) unsure_[i] = margins[i] < sure_margin;
  around_.assign(atoms_.size(), {});
  const auto size = static_cast<std::uint32_t>(atoms_.size());
  const auto is_cue = [&](std::uint32_t i) { return role_code(first_[i]) == 2; };
  std::int64_t cue = -1;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (i > 0 && line_of_[i] != line_of_[i - 1]) cue = -1;
    if (cue >= 0) {
      around_[i].left_cue = 1 + distance_class(i - static_cast<std::uint32_t>(cue));
      around_[i].left_stem = atoms_[static_cast<std::size_t>(cue)].stem;
    }
    if (is_cue(i)) cue = i;
  }
  cue = -1;
  for (auto i = size; i-- > 0;) {
    if (i + 1 < size && line_of_[i] != line_of_[i + 1]) cue = -1;
    if (cue >= 0) {
      around_[i].right_cue = 1 + distance_class(static_cast<std::uint32_t>(cue) - i);
      around_[i].right_stem = atoms_[static_cast<std::size_t>(cue)].stem;
    }
    if (is_cue(i)) cue = i;
  }
  std::vector<std::uint32_t> sentence_roles(view_->sentences().sentences.size() + 1, 0);
  std::vector<std::uint32_t> line_roles(lines_.size(), 0);
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto bit = 1U << role_code(first_[i]);
    sentence_roles[sentence_of_[i]] |= bit;
    line_roles[line_of_[i]] |= bit;
  }
  const auto& sentences = view_->sentences().sentences;
  std::vector<std::array<std::uint32_t, 4>> votes(view_->quotations().size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto quotation = view_->quotation_of(i);
    if (quotation >= 0) ++votes[static_cast<std::size_t>(quotation)][role_code(first_[i])];
  }
  std::unordered_map<std::uint64_t, std::array<std::uint32_t, 4>> words;
  for (std::uint32_t i = 0; i < size; ++i) ++words[atoms_[i].word][role_code(first_[i])];
  for (std::uint32_t i = 0; i < size; ++i) {
    auto& around = around_[i];
    auto counts = words[atoms_[i].word];
    --counts[role_code(first_[i])];
    for (const auto count : counts) around.elsewhere = around.elsewhere * 3 + std::min(count, 2U);
    const auto& sentence = sentences[sentence_of_[i]];
    around.sentence = sentence_roles[sentence_of_[i]];
    around.line = line_roles[line_of_[i]];
    if (sentence.first > 0 && line_of_[sentence.first - 1] == line_of_[i])
      around.before = 1 + role_code(first_[sentence.first - 1]);
    if (sentence.last < size && line_of_[sentence.last] == line_of_[i])
      around.after = 1 + role_code(first_[sentence.last]);
    const auto quotation = view_->quotation_of(i);
    if (quotation >= 0) {
      const auto& vote = votes[static_cast<std::size_t>(quotation)];
      around.quotation =
          1 + static_cast<std::uint32_t>(std::ranges::max_element(vote) - vote.begin());
    }
  }
}

std::vector<bool> RoleFeatures::sentences_to_parse() const {
  const auto size = view_->sentences().sentences.size();
  std::vector<bool> speaks(size, false);
  std::vector<bool> unsure(size, false);
  for (std::uint32_t i = 0; i < atoms_.size(); ++i) {
    const auto rule = atoms_[i].rule;
    const bool by_rule = rule != 0 && rule < 9;
    const auto code = role_code(first_[i]);
    if (by_rule || code == 1 || code == 2) speaks[sentence_of_[i]] = true;
    if (unsure_[i]) unsure[sentence_of_[i]] = true;
  }
  for (std::size_t s = 0; s < size; ++s) speaks[s] = speaks[s] && unsure[s];
  return speaks;
}

std::uint32_t RoleFeatures::first_label(std::int64_t token) const {
  if (token < 0 || token >= std::ssize(first_)) return role_labels;
  return first_[static_cast<std::size_t>(token)];
}

void RoleFeatures::add_second_pass(std::uint32_t token, RoleFeatureList& f) const {
  const auto i = static_cast<std::int64_t>(token);
  const auto& a = at(i);
  const auto& around = around_[token];
  const auto y = first_label(i);
  const auto y1 = first_label(i - 1);
  const auto z1 = first_label(i + 1);
  f.add(120, y);
  f.add(121, y1, y);
  f.add(122, y, z1);
  f.add(123, y1, y, z1);
  f.add(124, first_label(i - 2), y1, y, z1, first_label(i + 2));
  f.add(125, y, a.word);
  f.add(126, y, a.tag);
  f.add(127, y, a.rule);
  f.add(128, y, a.rule, a.quote);
  f.add(129, around.left_cue, around.right_cue);
  f.add(130, around.left_cue, around.left_stem);
  f.add(131, around.right_cue, around.right_stem);
  f.add(132, around.left_cue, y);
  f.add(133, around.right_cue, y);
  f.add(134, around.left_stem, y);
  f.add(135, around.right_stem, y);
  f.add(136, around.sentence, y);
  f.add(137, around.line, y);
  f.add(138, around.before, around.sentence, y);
  f.add(139, around.after, around.sentence, y);
  f.add(140, around.above, y);
  f.add(141, around.above, a.tag, y);
  f.add(142, around.quotation, y, a.quote);
  f.add(143, around.quotation, around.sentence, a.quote);
  f.add(144, around.sentence, a.rule, a.quote);
  f.add(145, around.before, a.quote, around.sentence);
  f.add(146, around.above, a.rule, a.edge);
  f.add(147, around.left_cue, around.right_cue, a.tag, y);
  f.add(148, first_label(i + 3), z1, y, a.tag);
  f.add(149, first_label(i - 3), y1, y, a.tag);
  f.add(154, around.elsewhere, y);
  f.add(155, around.elsewhere, a.tag, y1);
  if (a.relation != 0) add_tree_features(token, f);
}

}  // namespace headwater
