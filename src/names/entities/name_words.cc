// SPDX-License-Identifier: Apache-2.0
#include "names/entities/name_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/strings.h"
#include "names/entities/legal_phrases.h"

namespace headwater {
namespace {

constexpr std::size_t most_words = 24;  // longer strings are no names; the rest is not compared

// "RamiMakhlouf" -> "Rami Makhlouf"; "McDonald" and "MacArthur" stay whole.
std::string split_camel_case(std::string_view name) {
  std::string out;
  std::size_t word_start = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i > 0 && !is_ascii_upper(name[i - 1]) && !is_ascii_lower(name[i - 1])) word_start = i;
    const auto word = name.substr(word_start, i - word_start);
    if (i > word_start && is_ascii_upper(name[i]) && is_ascii_lower(name[i - 1]) &&
        word.size() > 3) {
      out += ' ';
      word_start = i;
    }
    out += name[i];
  }
  return out;
}

// "jc", "jrr": letters that no vowel makes a word of.
bool is_joined_initials(const KnownWord& word) {
  return word.text.size() >= 2 && word.text.size() <= 3 && word.number.empty() && !word.title &&
         !word.particle && !word.legal_form && !word.head &&
         word.text.find_first_of("aeiouy0123456789") == std::string::npos;
}

// One bit for each letter that stands alone as a capital in a name that has small letters too:
// "O" in "Hans O Brandt", not in "Costa o Silva" or "COSTA O SILVA".
using Letters = std::uint32_t;

Letters lone_capitals(std::string_view name) {
  const auto is_part = [&](std::size_t i) {
    return i < name.size() &&
           (is_ascii_upper(name[i]) || is_ascii_lower(name[i]) || is_ascii_digit(name[i]) ||
            static_cast<unsigned char>(name[i]) >= 0x80);
  };
  if (std::ranges::none_of(name, is_ascii_lower)) return 0;
  Letters found = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_ascii_upper(name[i]) && !is_part(i + 1) && (i == 0 || !is_part(i - 1)))
      found |= Letters{1} << static_cast<unsigned>(name[i] - 'A');
  }
  return found;
}

bool holds(Letters letters, std::string_view word) {
  return word.size() == 1 && is_ascii_lower(word.front()) &&
         (letters >> static_cast<unsigned>(word.front() - 'a') & 1U) != 0;
}

double weight_of(const KnownWord& word, Letters capitals) {
  if (word.legal_form) return 0.08;
  if (word.particle && !holds(capitals, word.text)) return 0.05;
  if (word.text.size() == 1) return 0.4;
  return word.head ? 0.8 : 1;
}

// The words of a name with what is known of each.
struct NameParts {
  std::vector<std::string_view> written;  // folded
  std::vector<const KnownWord*> known;

  void add(std::string_view word, KnownWords& words) {
    written.push_back(word);
    known.push_back(&words.of(word));
  }
  void put_last(std::string_view word, KnownWords& words) {
    written.back() = word;
    known.back() = &words.of(word);
  }
};

std::size_t legal_phrase(const NameParts& parts, std::size_t at) {
  return parts.known[at]->begins_legal_phrase ? longest_legal_phrase(parts.written, at) : 0;
}

// Reads a name word by word.
class NameReader {
 public:
  NameReader(NameWords& made, Letters capitals) : made_(made), capitals_(capitals) {}

  void read(const NameParts& parts) {
    for (std::size_t i = 0; i < parts.known.size(); ++i) {
      const auto phrase = legal_phrase(parts, i);
      for (std::size_t k = 0; k < phrase; ++k) add_legal_form(parts, i + k);
      if (phrase > 0)
        i += phrase - 1;
      else
        add(*parts.known[i], parts.written[i]);
    }
    mark_last();
    find_marks();
    lift_if_light();
  }

 private:
  void add_legal_form(const NameParts& parts, std::size_t at) {
    made_.joined += parts.written[at];
    made_.all_initials += parts.written[at].front();
    made_.organisation = true;
    made_.words.push_back({parts.known[at], 0.03});
  }

  void add(const KnownWord& word, std::string_view written) {
    made_.joined += written;
    if (written == "the") return;
    made_.all_initials += word.text.front();
    made_.organisation = made_.organisation || word.head || word.legal_form;
    if (only_titles_ && word.title) {
      made_.titled = true;
      made_.words.push_back({&word, 0.05});
      return;
    }
    only_titles_ = false;
    const auto weight = weight_of(word, capitals_);
    if (weight > 0.3) made_.initials += word.text.front();
    made_.words.push_back({&word, weight});
  }

  void mark_last() {
    for (auto word = made_.words.rbegin(); word != made_.words.rend(); ++word) {
      if (word->weight < 0.3) continue;
      word->last = true;
      return;
    }
  }

  void find_marks() {
    for (std::size_t i = 0; i < made_.words.size(); ++i) {
      auto& word = made_.words[i];
      const auto& known = *word.known;
      if (known.mark().empty() || word.weight < 0.3) continue;
      const bool before_title = i + 1 < made_.words.size() && made_.words[i + 1].known->title;
      if (known.roman)
        word.marks = i > 0 && (known.text.size() > 1 || (made_.organisation && word.last));
      else if (known.number.empty())
        word.marks = made_.organisation || !word.last;  // "Oskar West" is a person
      else
        word.marks = !(known.ordinal && before_title);  // "First Lady", "Second Lieutenant"
      if (word.marks) word.weight = known.generation ? 0.4 : 1;
    }
  }

  // "Prince", "The Group": nothing else to go by.
  void lift_if_light() {
    double total = 0;
    for (const auto& word : made_.words) total += word.weight;
    if (total >= 0.3) return;
    for (auto& word : made_.words) word.weight = 1;
  }

  NameWords& made_;
  Letters capitals_;
  bool only_titles_ = true;
};

// "jc brandt" as "j c brandt"; "bm project" names a body.
void part_initials(NameParts& parts, KnownWords& known) {
  NameParts apart;
  for (std::size_t i = 0; i < parts.known.size(); ++i) {
    const auto written = parts.written[i];
    if (i + 1 < parts.known.size() && is_joined_initials(*parts.known[i])) {
      for (std::size_t k = 0; k < written.size(); ++k) apart.add(written.substr(k, 1), known);
    } else {
      apart.add(written, known);
    }
  }
  parts = std::move(apart);
}

bool names_a_body(const NameParts& parts) {
  for (std::size_t i = 0; i < parts.known.size(); ++i) {
    const auto& word = *parts.known[i];
    if (word.head || word.legal_form || legal_phrase(parts, i) > 0) return true;
  }
  return false;
}

NameParts parts_of(std::string_view folded, KnownWords& known) {
  NameParts parts;
  for (std::size_t at = 0; at < folded.size() && parts.known.size() < most_words;) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    const auto word = folded.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const bool follows_servant = !parts.written.empty() && parts.written.back() == "abd";
    if (follows_servant && at < folded.size() && known.of(word).particle)
      parts.put_last("abdul", known);  // "abd al latif"
    else
      parts.add(word, known);
  }
  const auto joined_initials = [](const KnownWord* word) { return is_joined_initials(*word); };
  if (std::ranges::any_of(parts.known, joined_initials) && !names_a_body(parts))
    part_initials(parts, known);
  return parts;
}

}  // namespace

bool is_acronym(std::string_view text) {
  std::size_t letters = 0;
  std::size_t others = 0;
  for (const char c : text) {
    if (is_ascii_upper(c)) {
      ++letters;
    } else if (is_ascii_digit(c)) {
      ++others;
    } else if (c != '.' && c != '-') {
      return false;
    }
  }
  return letters >= 2 && letters + others <= 8;
}

NameWords name_words(std::string_view name, KnownWords& known) {
  NameWords made;
  made.acronym = is_acronym(name);
  made.dotted = made.acronym && name.find('.') != std::string_view::npos;
  made.words.reserve(8);
  made.bracketed = name.find('(') != std::string_view::npos;
  const auto folded = known.folded(split_camel_case(name));
  NameReader(made, lone_capitals(name)).read(parts_of(folded, known));
  return made;
}

}  // namespace headwater
