// SPDX-License-Identifier: Apache-2.0
#include "language/treebank.h"

#include <fmt/format.h>

#include <cctype>
#include <charconv>

#include "base/strings.h"

namespace headwater {
namespace {

std::optional<std::int32_t> read_number(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The relation itself, else without its subtype, else `dep`.
Dependency relation_named(std::string_view name) {
  if (const auto exact = value_named<Dependency>(name)) return *exact;
  return value_named<Dependency>(name.substr(0, name.find(':'))).value_or(Dependency::dep);
}

// A number that is no place of a word is refused by heads_stand.
std::int32_t read_head(std::string_view text) {
  if (text == "_") return no_tree;
  const auto number = read_number(text).value_or(0);
  return number < 0 ? INT32_MAX : number - 1;
}

Result<void> read_word(std::string_view line, const std::string& where, TreebankSentence& into) {
  const auto fields = split(line, '\t');
  if (fields.size() != 10)
    return fail(ErrorKind::input, where, fmt::format("{} columns instead of 10", fields.size()));
  if (fields[0].find_first_of("-.") != std::string_view::npos) return {};
  const auto number = read_number(fields[0]);
  if (!number || *number != static_cast<std::int32_t>(into.words.size()) + 1)
    return fail(ErrorKind::input, where, "word numbers do not follow each other");
  TreebankWord word;
  word.form = fields[1];
  word.lemma = fields[2];
  word.tag.upos = value_named<Upos>(fields[3]).value_or(Upos::x);
  word.tag.xpos = value_named<Xpos>(fields[4]).value_or(Xpos::xx);
  word.features = fields[5];
  word.head = read_head(fields[6]);
  word.relation = relation_named(fields[7]);
  word.misc = fields[9];
  word.space_after = fields[9].find("SpaceAfter=No") == std::string_view::npos;
  into.words.push_back(std::move(word));
  return {};
}

bool heads_stand(const TreebankSentence& sentence) {
  const auto size = static_cast<std::int32_t>(sentence.words.size());
  for (const auto& word : sentence.words) {
    if (word.head < no_tree || word.head >= size) return false;
  }
  return true;
}

bool ends_in_letter_or_digit(std::string_view form) {
  return !form.empty() && (std::isalnum(static_cast<unsigned char>(form.back())) != 0 ||
                           static_cast<unsigned char>(form.back()) >= 0x80);
}
bool begins_with_letter_or_digit(std::string_view form) {
  return !form.empty() && (std::isalnum(static_cast<unsigned char>(form.front())) != 0 ||
                           static_cast<unsigned char>(form.front()) >= 0x80);
}

// Words [i], [i + 1] = "-", [i + 2] are one word for our tokenizer.
bool joins_at(const TreebankSentence& sentence, std::size_t i) {
  const auto& words = sentence.words;
  if (i + 2 >= words.size() || words[i].space_after || words[i + 1].space_after) return false;
  if (words[i + 1].form != "-" || !ends_in_letter_or_digit(words[i].form) ||
      !begins_with_letter_or_digit(words[i + 2].form))
    return false;
  return !(is_ascii_digit(words[i].form.back()) && is_ascii_digit(words[i + 2].form.front()));
}

// The word of [first, last) whose head is outside, the last such one.
std::size_t outer_word(const TreebankSentence& sentence, std::size_t first, std::size_t last) {
  for (auto i = last; i-- > first;) {
    const auto head = sentence.words[i].head;
    if (head < static_cast<std::int32_t>(first) || head >= static_cast<std::int32_t>(last))
      return i;
  }
  return last - 1;
}

TreebankWord joined(const TreebankSentence& sentence, std::size_t first, std::size_t last) {
  auto word = sentence.words[outer_word(sentence, first, last)];
  word.form.clear();
  word.lemma.clear();
  for (auto i = first; i < last; ++i) {
    word.form += sentence.words[i].form;
    word.lemma += sentence.words[i].lemma;
  }
  const bool before_noun = word.relation == Dependency::amod ||
                           word.relation == Dependency::compound ||
                           word.relation == Dependency::nummod;
  if (before_noun && word.tag.upos != Upos::propn) {
    word.tag = {Upos::adj, Xpos::jj};
    word.relation = Dependency::amod;
  }
  word.space_after = sentence.words[last - 1].space_after;
  word.misc = sentence.words[last - 1].misc;
  return word;
}

}  // namespace

Result<std::vector<TreebankSentence>> parse_conllu(std::string_view text, const std::string& name) {
  std::vector<TreebankSentence> sentences;
  TreebankSentence now;
  std::size_t number = 0;
  const auto finish = [&]() -> Result<void> {
    if (now.words.empty()) return {};
    if (!heads_stand(now))
      return fail(ErrorKind::input, fmt::format("{}:{}", name, number), "a head is no word");
    sentences.push_back(std::move(now));
    now = {};
    return {};
  };
  for (auto line : split(text, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) {
      if (auto done = finish(); !done) return std::unexpected(done.error());
    } else if (line.front() == '#') {
      now.comments.emplace_back(line);
    } else if (auto read = read_word(line, fmt::format("{}:{}", name, number), now); !read) {
      return std::unexpected(read.error());
    }
  }
  if (auto done = finish(); !done) return std::unexpected(done.error());
  return sentences;
}

TreebankSentence join_hyphens(const TreebankSentence& sentence) {
  const auto size = sentence.words.size();
  TreebankSentence out;
  out.comments = sentence.comments;
  std::vector<std::int32_t> place(size);
  for (std::size_t i = 0; i < size;) {
    auto last = i + 1;
    while (joins_at(sentence, last - 1)) last += 2;
    for (auto k = i; k < last; ++k) place[k] = static_cast<std::int32_t>(out.words.size());
    out.words.push_back(last - i == 1 ? sentence.words[i] : joined(sentence, i, last));
    i = last;
  }
  for (auto& word : out.words) {
    if (word.head >= 0) word.head = place[static_cast<std::size_t>(word.head)];
  }
  return out;
}

std::string to_conllu(const TreebankSentence& sentence) {
  std::string out;
  for (const auto& comment : sentence.comments) out += comment + "\n";
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const auto& word = sentence.words[i];
    const auto or_none = [](std::string_view text) { return text.empty() ? "_" : text; };
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t", i + 1, word.form, or_none(word.lemma),
                       name_of(word.tag.upos), name_of(word.tag.xpos), or_none(word.features));
    if (word.head == no_tree)
      out += "_\t_";
    else
      out += fmt::format("{}\t{}", word.head + 1, name_of(word.relation));
    out += fmt::format("\t_\t{}\n", or_none(word.misc));
  }
  return out + "\n";
}

}  // namespace headwater
