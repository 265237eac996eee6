// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/dialogue_attribution.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "lexicon/source_nouns.h"
#include "text/name_tests.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_speaker_label = 8;

bool is_capitals(const TextView& view, TokenRange range) {
  bool letters = false;
  for (auto i = range.first; i < range.last; ++i) {
    for (const char c : view.token(i).text) {
      if (c >= 'a' && c <= 'z') return false;
      letters = letters || (c >= 'A' && c <= 'Z');
    }
  }
  return letters;
}

// "KESTREL (Northhaven)" without what stands in brackets.
TokenRange without_brackets(const TextView& view, TokenRange label) {
  for (auto i = label.first + 1; i < label.last; ++i) {
    if (view.is(i, word::open_bracket)) return {label.first, i};
  }
  return label;
}

// The label of a line: tokens before a colon; empty where the line has none.
TokenRange label_of(const TextView& view, std::uint32_t first, std::uint32_t last) {
  for (auto i = first; i < std::min(last, first + longest_speaker_label + 1); ++i) {
    if (view.is(i, word::colon)) return {first, i};
    const bool place = view.is(i, word::comma) && i + 2 < last && view.is(i + 1, word::name);
    if ((view.is(i, word::comma) && !place) || view.is(i, word::mark | word::semicolon) ||
        is_finite_verb(view, i))
      break;
  }
  return {first, first};
}

bool is_question_label(const TextView& view, TokenRange label) {
  auto last = label.last;
  while (last > label.first + 1 && view.is(last - 1, word::stop)) --last;
  return last == label.first + 1 &&
         (view.lower(label.first) == "q" || view.lower(label.first) == "a" ||
          view.lower(label.first) == "q." || view.lower(label.first) == "a.");
}

// "molehunter77", "nell_p", "GreyHeron": one made-up word.
bool is_handle(const TextView& view, TokenRange label) {
  const auto text = view.text_of(label);
  if (text.find(' ') != std::string_view::npos || text.size() < 3) return false;
  bool letter = false;
  bool odd = text.front() == '@';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    odd = odd || c == '_' || (letter && c >= '0' && c <= '9') ||
          (upper && i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z');
    letter = letter || upper || lower;
  }
  return odd && letter;
}

// Nothing but names, and the small words between them.
bool is_name_like(const TextView& view, TokenRange label) {
  for (auto i = label.first; i < label.last; ++i) {
    if (!view.is(i, word::name | word::determiner | word::preposition | word::close_bracket |
                        word::open_bracket | word::comma | word::stop | word::number)) {
      return false;
    }
  }
  return view.is(label.first, word::name);
}

// "Correction:" names what follows, nobody who speaks.
bool is_notice(const TextView& view, TokenRange label) {
  return is_notice_word(view.lower(label.first)) || is_notice_word(view.lower(label.last - 1));
}

// Up to three names, without a verb that makes a headline of them ("Veto Power Impedes Peace").
bool is_short_name(const TextView& view, TokenRange label) {
  auto last = label.first;
  while (last < label.last && !view.is(last, word::comma)) ++last;
  if (last - label.first > 3) return false;
  for (auto i = label.first; i < last; ++i) {
    if (view.verb(i) != nullptr && last - label.first > 1 && !is_given_name(view.lower(i)))
      return false;
    if (view.is(i, word::preposition | word::number)) return false;
  }
  return true;
}

// "NAME:" in capitals, a made-up name, or one that comes again; where other lines have labels too,
// any name; where every line has one, whatever stands before the colon.
enum class LabelledLines { few, several, all };

bool is_speaker(const TextView& view, TokenRange label, bool repeated, LabelledLines lines) {
  if (label.empty()) return false;
  if (is_question_label(view, label) || is_handle(view, label)) return true;
  if (lines == LabelledLines::all) return true;
  const auto name = without_brackets(view, label);
  if (is_notice(view, name)) return false;
  if (is_capitals(view, name) && view.is(name.last - 1, word::name)) return true;
  if (is_name_like(view, label))
    return repeated || (lines == LabelledLines::several && is_short_name(view, name));
  return repeated && label.size() <= 3 && view.token(label.first).capital &&
         !view.is(label.first, word::determiner | word::preposition | word::subordinator);
}

struct Line {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  TokenRange label;
};

std::vector<Line> read_lines(const TextView& view) {
  std::vector<Line> lines;
  for (std::uint32_t i = 0; i < view.size();) {
    const auto last = view.end_of_line(i);
    lines.push_back({i, last, label_of(view, i, last)});
    i = last;
  }
  return lines;
}

StringMap<int> count_labels(const TextView& view, const std::vector<Line>& lines) {
  StringMap<int> counts;
  for (const auto& line : lines) {
    if (!line.label.empty()) ++counts[std::string(view.text_of(line.label))];
  }
  return counts;
}

// How many lines of the text begin with something that may be a label.
LabelledLines count_labelled(const TextView& view, const std::vector<Line>& lines) {
  std::size_t labelled = 0;
  std::size_t all = 0;
  for (const auto& line : lines) {
    if (line.last < line.first + 3) continue;
    ++all;
    const bool spoken = !line.label.empty() && line.label.last + 1 < line.last &&
                        !view.is(line.label.first, word::subordinator | word::preposition);
    if (spoken) ++labelled;
  }
  if (labelled < 2) return LabelledLines::few;
  return labelled == all ? LabelledLines::all : LabelledLines::several;
}

Candidate labelled_candidate(TokenRange source, TokenRange cue, TokenRange content) {
  Candidate candidate;
  candidate.source = source;
  candidate.cue = cue;
  candidate.content.push_back(content);
  candidate.labelled = true;
  candidate.rule = CandidateRule::speaker_label;
  return candidate;
}

// A heading such as "Minister: ferry was never safe" or "Poll: most want it".
bool is_heading_label(const TextView& view, const Line& line, bool first_line) {
  if (!first_line || line.label.size() > 3 || line.last - line.first > 25) return false;
  return line.last - line.label.last > 3 && view.is(line.label.first, word::text) &&
         !view.is(line.label.first, word::determiner | word::preposition | word::subordinator);
}

void add_dash_name(const TextView& view, const Line& line, std::vector<Candidate>& candidates) {
  if (line.last - line.first < 4) return;
  auto last = line.last;
  while (last > line.first && view.is(last - 1, word::stop)) --last;
  for (auto i = last; i > line.first + 1 && last - i < 10; --i) {
    const auto dash = i - 1;
    if (!view.is(dash, word::dash) || !view.is(dash - 1, word::mark | word::stop)) continue;
    if (!view.is(line.first, word::mark) || i >= last || !view.is(i, word::name)) return;
    auto candidate = labelled_candidate({i, last}, {dash, i}, {line.first, dash});
    candidate.rule = CandidateRule::name_after_dash;
    candidates.push_back(std::move(candidate));
    return;
  }
}

}  // namespace

void find_dialogue_attributions(const TextView& view, std::vector<Candidate>& candidates) {
  const auto lines = read_lines(view);
  const auto counts = count_labels(view, lines);
  const auto labelled = count_labelled(view, lines);
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const auto& line = lines[n];
    add_dash_name(view, line, candidates);
    if (line.label.empty()) continue;
    const auto count = counts.find(std::string(view.text_of(line.label)))->second;
    const bool speaker = is_speaker(view, line.label, count > 1, labelled);
    const TokenRange content{line.label.last + 1, line.last};
    if (content.empty()) continue;
    if (speaker) {
      candidates.push_back(
          labelled_candidate(line.label, {line.label.last, line.label.last + 1}, content));
    } else if (is_heading_label(view, line, n == 0)) {
      auto candidate =
          labelled_candidate(line.label, {line.label.last, line.label.last + 1}, content);
      candidate.labelled = false;
      candidate.rule = CandidateRule::heading_label;
      while (candidate.content[0].last > candidate.content[0].first + 1 &&
             view.is(candidate.content[0].last - 1, word::stop)) {
        --candidate.content[0].last;
      }
      candidates.push_back(std::move(candidate));
    }
  }
}

namespace {

// Candidates by their cues, so that a sentence does not look through those of the whole document. Cues of
// candidates that are added afterwards belong to a sentence that is done with.
class CandidateIndex {
 public:
  explicit CandidateIndex(const std::vector<Candidate>& candidates) {
    for (std::uint32_t d = 0; d < candidates.size(); ++d) {
      if (candidates[d].cue) cues_.emplace_back(candidates[d].cue->first, d);
    }
    std::ranges::sort(cues_);
  }

  // Candidates whose cues begin in the range, in order of the cues.
  [[nodiscard]] std::vector<std::uint32_t> with_cue_in(TokenRange tokens) const {
    std::vector<std::uint32_t> candidates;
    auto at = std::ranges::lower_bound(cues_, std::pair(tokens.first, std::uint32_t{0}));
    for (; at != cues_.end() && at->first < tokens.last; ++at) candidates.push_back(at->second);
    return candidates;
  }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cues_;
};

// The source of a sentence that ends in a colon without a cue of its own: "And this from S:".
std::optional<TokenRange> source_before_colon(const TextView& view, TokenRange sentence) {
  static constexpr std::array<std::string_view, 4> prepositions{"from", "of", "by", "in"};
  for (auto i = sentence.last; i > sentence.first; --i) {
    if (!one_of(view.lower(i - 1), prepositions)) continue;
    const auto phrase = find_phrase_from(view, i, sentence.last - 1);
    if (phrase && phrase->last == sentence.last - 1) return phrase;
  }
  return std::nullopt;
}

// Names between an auxiliary and the colon: the subject of an inverted clause. "They back the plan,
// as do A and B:", "Here is A:".
std::optional<TokenRange> inverted_subject(const TextView& view, TokenRange sentence) {
  const auto colon = sentence.last - 1;
  for (auto i = colon; i > sentence.first; --i) {
    if (!view.is(i - 1, word::auxiliary)) continue;
    if (i < colon && view.is(i, word::name)) return TokenRange{i, colon};
    return std::nullopt;
  }
  return std::nullopt;
}

// A reader who pastes "And this from S:" hands over all that follows, up to the next such line or
// the end of the comment.
std::uint32_t end_of_pasted(const TextView& view, std::size_t introduction) {
  const auto& sentences = view.sentences().sentences;
  auto end = sentences[introduction].last;
  for (auto s = introduction + 1;
       s < sentences.size() && sentences[s].block == sentences[introduction].block; ++s) {
    const auto& next = sentences[s];
    if (next.first >= next.last) continue;
    const bool introduces = view.is(next.last - 1, word::colon) && view.begins_line(next.first);
    if (introduces && source_before_colon(view, {next.first, next.last})) break;
    end = next.last;
  }
  return end;
}

bool in_comment(const TextView& view, const Sentence& sentence) {
  const auto& blocks = view.document().blocks;
  return sentence.block < blocks.size() && blocks[sentence.block].kind == BlockKind::comment;
}

// Whether the sentence names a source without any cue; the source and the end of the content go
// into the candidate.
bool introduce_by_preposition(const TextView& view, std::size_t s, Candidate& made) {
  const auto& sentence = view.sentences().sentences[s];
  made.source = source_before_colon(view, {sentence.first, sentence.last});
  if (!made.source) return false;
  if (in_comment(view, sentence)) made.content.back().last = end_of_pasted(view, s);
  made.cue = TokenRange{made.source->first - 1, made.source->first};
  return true;
}

}  // namespace

void find_introduced_blocks(const TextView& view, std::vector<Candidate>& candidates) {
  const auto& sentences = view.sentences().sentences;
  const CandidateIndex index(candidates);
  for (std::size_t s = 0; s + 1 < sentences.size(); ++s) {
    const auto& sentence = sentences[s];
    if (sentence.first >= sentence.last || !view.is(sentence.last - 1, word::colon)) continue;
    if (sentence.last >= view.size() || !view.begins_line(sentence.last)) continue;
    const auto next = sentence.last;
    const auto& block = view.document().blocks;
    const auto kind = sentences[s + 1].block < block.size() ? block[sentences[s + 1].block].kind
                                                            : BlockKind::paragraph;
    if (kind == BlockKind::list_item || view.is(next, word::dash)) continue;
    TokenRange content{next, view.end_of_line(next)};
    const auto quoted = view.quoted_part(next);
    if (quoted && view.is(next, word::mark)) content = *quoted;
    // The cue of the sentence that reaches furthest right and has a source.
    Candidate* cue = nullptr;
    for (const auto d : index.with_cue_in({sentence.first, sentence.last})) {
      auto& candidate = candidates[d];
      if (candidate.source && !candidate.labelled && !candidate.weak &&
          (cue == nullptr || candidate.cue->first >= cue->cue->first))
        cue = &candidate;
    }
    Candidate made;
    made.labelled = true;
    made.content.push_back(content);
    made.rule = CandidateRule::introduced_block;
    if (const auto inverted = inverted_subject(view, {sentence.first, sentence.last})) {
      made.source = inverted;
      made.cue = TokenRange{inverted->first - 1, inverted->first};
    } else if (cue != nullptr && cue->source->last <= sentence.last) {
      const bool empty_promise =
          cue->content.back().last >= sentence.last - 1 && cue->rule == CandidateRule::quotation;
      if (empty_promise) {
        cue->content = {content};
        continue;
      }
      made.source = cue->source;
      made.cue = cue->cue;
      made.act = cue->act;
    } else {
      bool found = false;
      for (auto i = sentence.first; i + 1 < sentence.last && !found; ++i) {
        const auto* form = view.verb(i);
        if (form == nullptr || form->verb == nullptr ||
            (form->inflection & (form_of::past | form_of::third)) == 0)
          continue;
        const auto subject = find_subject(view, sentence.first, i);
        if (!subject) continue;
        made.source = subject->source;
        made.cue = TokenRange{i, i + 1};
        found = true;
      }
      if (!found && !introduce_by_preposition(view, s, made)) continue;
    }
    candidates.push_back(std::move(made));
  }
}

}  // namespace headwater
