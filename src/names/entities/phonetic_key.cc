// SPDX-License-Identifier: Apache-2.0
#include "names/entities/phonetic_key.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace headwater {
namespace {

// Letters whose base letter alone would lose the sound.
struct Letter {
  char32_t letter;
  std::string_view folded;
};
constexpr std::array letters{
    Letter{U'ı', "i"},  Letter{U'ł', "l"},  Letter{U'ø', "o"},  Letter{U'đ', "d"},
    Letter{U'ß', "ss"}, Letter{U'æ', "ae"}, Letter{U'œ', "oe"}, Letter{U'þ', "th"},
    Letter{U'ð', "d"},  Letter{U'ə', "a"},  Letter{U'š', "sh"}, Letter{U'ş', "sh"},
    Letter{U'ș', "sh"}, Letter{U'č', "ch"}, Letter{U'ć', "ch"}, Letter{U'ž', "zh"},
    Letter{U'ǧ', "j"},  Letter{U'ḫ', "kh"}, Letter{U'ẖ', "kh"}, Letter{U'ġ', "gh"},
    Letter{U'ḏ', "dh"}, Letter{U'ṯ', "th"}, Letter{U'ḡ', "gh"}, Letter{U'ħ', "h"},
    Letter{U'ñ', "n"},  Letter{U'ĵ', "j"}};

// Parts letters that would read as one: "t·s" for Cyrillic, "l·l" in Catalan.
constexpr char16_t middle_dot = u'\u00B7';

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == U'´' || (c >= 0x02B0 && c <= 0x02FF) ||
         (c >= 0x2018 && c <= 0x201B) || c == 0x2032;
}

bool is_folded_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

bool is_latin_letter(char32_t c) {
  return (c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF) || c == 0x259;
}

// Base letter of a precomposed Latin letter, 0 where it has none.
char32_t base_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || nfkd == nullptr ||
      nfkd->getDecomposition(static_cast<UChar32>(c), parts) == 0 || parts.isEmpty()) {
    return 0;
  }
  return fold_case(static_cast<char32_t>(parts.char32At(0)));
}

// A step of romanisation, made when first needed and shared behind a lock as ICU asks.
class Romaniser {
 public:
  explicit Romaniser(const char* id) : id_(id) {}
  void apply(icu::UnicodeString& text) {
    const std::scoped_lock guard(lock_);
    if (!made_) {
      made_ = true;
      UErrorCode status = U_ZERO_ERROR;
      steps_.reset(icu::Transliterator::createInstance(id_, UTRANS_FORWARD, status));
    }
    if (steps_) steps_->transliterate(text);
  }

 private:
  const char* id_;
  std::mutex lock_;
  bool made_ = false;
  std::unique_ptr<icu::Transliterator> steps_;
};

template <class Holds>
bool any_letter(const icu::UnicodeString& text, const Holds& holds) {
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (holds(text.char32At(i))) return true;
  }
  return false;
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

bool is_cyrillic(UChar32 c) {
  return script_of(c) == USCRIPT_CYRILLIC;
}

bool is_of_other_script(UChar32 c) {
  const auto script = script_of(c);
  return script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

// Other scripts, through ICU: only the steps that a text needs, as the tables behind them are
// large. Together they are "Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower".
std::string romanise(std::string_view text) {
  static Romaniser cyrillic("Russian-Latin/BGN");
  static Romaniser to_latin("Any-Latin");
  static Romaniser to_ascii("Latin-ASCII");
  auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (any_letter(unicode, is_cyrillic)) {
    cyrillic.apply(unicode);
    unicode.findAndReplace(icu::UnicodeString(middle_dot), icu::UnicodeString());
  }
  if (any_letter(unicode, is_of_other_script)) to_latin.apply(unicode);
  if (any_letter(unicode, [](UChar32 c) { return c >= 0x80; })) to_ascii.apply(unicode);
  unicode.toLower(icu::Locale::getRoot());
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

bool ends_with_single_letter(std::string_view out) {
  const auto space = out.rfind(' ');
  const auto word = space == std::string_view::npos ? out : out.substr(space + 1);
  return word.size() == 1 || (word.size() < 5 && word.size() == out.size());
}

void append_folded(std::string& out, char32_t c) {
  c = fold_case(c);
  if (is_folded_letter(c)) {
    out += static_cast<char>(c);
    return;
  }
  if (is_apostrophe(c) || c == middle_dot || (c >= 0x300 && c <= 0x36F)) return;
  const auto* known = std::ranges::find(letters, c, &Letter::letter);
  if (known != letters.end()) {
    out += known->folded;
    return;
  }
  const auto base = is_latin_letter(c) ? base_letter(c) : 0;
  if (base != 0 && is_folded_letter(base)) {
    out += static_cast<char>(base);
  } else if (c == U'&') {
    out += " and ";
  } else if (c == U'.' && ends_with_single_letter(out)) {
    return;  // "U.S." is "US"
  } else if (!out.empty() && out.back() != ' ') {
    out += ' ';
  }
}

bool is_foreign(char32_t c) {
  return c > 0x24F && !(c >= 0x1E00 && c <= 0x1EFF) && !is_apostrophe(c) && c != 0x259 &&
         u_isalpha(static_cast<UChar32>(c)) != 0;
}

struct Unit {
  std::string_view letters;
  char sound;
};
// Longest first within a first letter.
constexpr std::array units{
    Unit{"aa", 'a'}, Unit{"ae", 'E'},  Unit{"ai", 'E'}, Unit{"ay", 'E'},  Unit{"au", 'W'},
    Unit{"aw", 'W'}, Unit{"ao", 'W'},  Unit{"ch", 'C'}, Unit{"dzh", 'j'}, Unit{"dj", 'j'},
    Unit{"dh", 'D'}, Unit{"ei", 'E'},  Unit{"ey", 'E'}, Unit{"ee", 'i'},  Unit{"ea", 'e'},
    Unit{"eu", 'u'}, Unit{"gh", 'G'},  Unit{"ii", 'i'}, Unit{"iy", 'i'},  Unit{"ie", 'i'},
    Unit{"kh", 'x'}, Unit{"oo", 'u'},  Unit{"ou", 'u'}, Unit{"ow", 'u'},  Unit{"oe", 'u'},
    Unit{"ph", 'f'}, Unit{"sch", 'S'}, Unit{"sh", 'S'}, Unit{"tch", 'C'}, Unit{"th", 'T'},
    Unit{"ts", '$'}, Unit{"tz", '$'},  Unit{"uu", 'u'}, Unit{"yy", 'i'},  Unit{"zh", 'Z'}};

// The longest unit that the letters begin with; null where they begin with none.
const Unit* longest_unit(std::string_view rest) {
  const Unit* best = nullptr;
  for (const auto& unit : units) {
    if (unit.letters.front() == rest.front() && rest.starts_with(unit.letters) &&
        (best == nullptr || unit.letters.size() > best->letters.size()))
      best = &unit;
  }
  return best;
}

// Where one spelling habit writes one sound and another habit the other.
struct Swap {
  char a;
  char b;
  double cost;
};
constexpr std::array swaps{
    Swap{'k', 'q', .05}, Swap{'k', 'c', .05}, Swap{'q', 'c', .1},  Swap{'x', 'h', .1},
    Swap{'x', 'k', .2},  Swap{'q', 'g', .2},  Swap{'k', 'g', .35}, Swap{'q', 'x', .4},
    Swap{'q', 'G', .3},  Swap{'g', 'G', .1},  Swap{'G', 'x', .5},  Swap{'g', 'j', .2},
    Swap{'j', 'Z', .05}, Swap{'j', 'C', .4},  Swap{'c', 'j', .3},  Swap{'c', 's', .2},
    Swap{'c', '$', .1},  Swap{'s', '$', .3},  Swap{'z', '$', .35}, Swap{'s', 'z', .25},
    Swap{'s', 'S', .35}, Swap{'S', 'C', .05}, Swap{'C', '$', .35}, Swap{'c', 'C', .2},
    Swap{'T', 's', .25}, Swap{'T', 't', .1},  Swap{'D', 'd', .1},  Swap{'D', 'z', .15},
    Swap{'T', 'D', .3},  Swap{'z', 'd', .35}, Swap{'z', 'Z', .35}, Swap{'v', 'w', .1},
    Swap{'v', 'f', .15}, Swap{'v', 'b', .4},  Swap{'p', 'b', .4},  Swap{'f', 'p', .5},
    Swap{'t', 'd', .35}, Swap{'m', 'n', .6},  Swap{'y', 'j', .3},  Swap{'y', 'i', .1},
    Swap{'y', 'E', .2},  Swap{'y', 'e', .3},  Swap{'w', 'u', .1},  Swap{'w', 'o', .15},
    Swap{'w', 'W', .15}, Swap{'e', 'a', .15}, Swap{'i', 'e', .1},  Swap{'i', 'E', .15},
    Swap{'E', 'e', .1},  Swap{'E', 'a', .2},  Swap{'o', 'u', .1},  Swap{'W', 'o', .1},
    Swap{'W', 'u', .15}, Swap{'W', 'a', .25}, Swap{'a', 'i', .35}, Swap{'a', 'o', .3},
    Swap{'a', 'u', .35}, Swap{'e', 'u', .35}, Swap{'e', 'o', .35}, Swap{'i', 'u', .4},
    Swap{'i', 'o', .4},  Swap{'g', 'Z', .3},  Swap{'h', 'G', .6},  Swap{'h', 'k', .6}};

constexpr std::size_t longest_compared = 64;  // units

using CostTable = std::array<std::array<float, 128>, 128>;

const CostTable& swap_costs() {
  static const CostTable table = [] {
    CostTable costs{};
    for (std::size_t a = 0; a < 128; ++a) {
      for (std::size_t b = 0; b < 128; ++b) {
        const bool vowels =
            is_vowel_sound(static_cast<char>(a)) && is_vowel_sound(static_cast<char>(b));
        costs[a][b] = a == b ? 0.0F : vowels ? 0.35F : 1.0F;
      }
    }
    for (const auto& swap : swaps) {
      const auto a = static_cast<unsigned char>(swap.a);
      const auto b = static_cast<unsigned char>(swap.b);
      costs[a][b] = costs[b][a] = static_cast<float>(swap.cost);
    }
    return costs;
  }();
  return table;
}

// Leaving a unit out; `before` is the unit in front of it, 0 at the start.
float drop_cost(char sound, char before, bool last) {
  if (sound == 'h') return last ? 0.05F : 0.2F;
  if (sound == 'y' || sound == 'w') return 0.2F;
  if (sound == 'k' && before == 'c') return 0.1F;  // "ck" is one sound in most languages
  if (sound == 'u' && before == 'q') return 0.05F;
  if (sound == 'e' && last) return 0.1F;
  if (is_vowel_sound(sound)) return is_vowel_sound(before) ? 0.15F : 0.3F;
  return 1.0F;
}

// For each sound the one that stands for all that cheap edits join to it; 0 where one of them may
// be left out.
using SteadyClasses = std::array<char, 128>;

SteadyClasses find_steady_classes() {
  constexpr auto limit = static_cast<float>(same_surname);
  SteadyClasses classes{};
  const auto join = [&](char from, char to) {
    const char old_class = classes[static_cast<unsigned char>(from)];
    const char new_class = classes[static_cast<unsigned char>(to)];
    std::ranges::replace(classes, old_class, new_class);
  };
  for (std::size_t c = 0; c < classes.size(); ++c) classes[c] = static_cast<char>(c);
  for (const auto& swap : swaps) {
    if (static_cast<float>(swap.cost) <= limit) join(swap.a, swap.b);
  }
  for (std::size_t c = 1; c < classes.size(); ++c) {
    for (std::size_t before = 0; before < classes.size(); ++before) {
      const auto sound = static_cast<char>(c);
      const auto cost = std::min(drop_cost(sound, static_cast<char>(before), false),
                                 drop_cost(sound, static_cast<char>(before), true));
      if (cost <= limit) join(sound, '\0');
    }
  }
  return classes;
}

char skeleton_class(char sound) {
  switch (sound) {
    case 'q':
    case 'g':
    case 'G':
      return 'k';
    case 'c':
    case '$':
    case 'z':
    case 'D':
    case 'T':
      return 's';
    case 'x':
      return 'h';
    case 'C':
      return 'S';
    case 'Z':
      return 'j';
    case 'w':
    case 'f':
      return 'v';
    default:
      return sound;
  }
}

}  // namespace

bool is_vowel_sound(char sound) {
  switch (sound) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'E':
    case 'W':
      return true;
    default:
      return false;
  }
}

std::string fold_name(std::string_view name) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  std::string romanised;
  for (std::size_t i = 0; i < name.size();) {
    if (ascii(name[i])) {
      ++i;
      continue;
    }
    const auto point = decode_utf8(name, i);
    if (is_foreign(point.value)) {
      romanised = romanise(name);
      name = romanised;
      break;
    }
    i += point.bytes;
  }
  std::string out;
  out.reserve(name.size());
  for (std::size_t i = 0; i < name.size();) {
    const char c = name[i];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      out += static_cast<char>(c | 0x20);
      ++i;
      continue;
    }
    const auto point = decode_utf8(name, i);
    append_folded(out, point.value);
    i += point.bytes;
  }
  const auto both_spaces = [](char x, char y) { return x == ' ' && y == ' '; };
  out.erase(std::unique(out.begin(), out.end(), both_spaces), out.end());
  if (out.starts_with(' ')) out.erase(0, 1);
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string to_sounds(std::string_view token) {
  std::string sounds;
  for (std::size_t i = 0; i < token.size();) {
    const Unit* best = longest_unit(token.substr(i));
    char sound = best != nullptr ? best->sound : token[i];
    i += best != nullptr ? best->letters.size() : 1;
    if (sound == 'y' && (i == token.size() || sounds.empty() || !is_vowel_sound(sounds.back()))) {
      const bool before_vowel = i < token.size() && is_vowel_sound(token[i]);
      if (!before_vowel) sound = 'i';
    }
    if (sounds.empty() || sounds.back() != sound) sounds += sound;
  }
  return sounds;
}

double sound_distance(std::string_view a, std::string_view b) {
  a = a.substr(0, longest_compared);
  b = b.substr(0, longest_compared);
  const auto& costs = swap_costs();
  const auto drop = [](std::string_view text, std::size_t i) {
    return drop_cost(text[i], i > 0 ? text[i - 1] : '\0', i + 1 == text.size());
  };
  std::array<float, longest_compared> drops_b;
  std::array<float, longest_compared + 1> row;
  row[0] = 0;
  for (std::size_t j = 0; j < b.size(); ++j) {
    drops_b[j] = drop(b, j);
    row[j + 1] = row[j] + drops_b[j];
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    float diagonal = row[0];
    const float drop_a = drop(a, i);
    row[0] += drop_a;
    const auto& costs_a = costs[static_cast<unsigned char>(a[i]) & 127U];
    for (std::size_t j = 0; j < b.size(); ++j) {
      const float swap = diagonal + costs_a[static_cast<unsigned char>(b[j]) & 127U];
      diagonal = row[j + 1];
      row[j + 1] = std::min(std::min(swap, row[j + 1] + drop_a), row[j] + drops_b[j]);
    }
  }
  return row[b.size()];
}

std::string steady_sounds(std::string_view sounds) {
  static const auto classes = find_steady_classes();
  std::string steady;
  for (const char sound : sounds.substr(0, longest_compared)) {
    const auto kept = classes[static_cast<unsigned char>(sound) & 127U];
    if (kept != '\0') steady += kept;
  }
  return steady;
}

std::string sound_skeleton(std::string_view sounds) {
  std::string out;
  for (const char sound : sounds) {
    if (is_vowel_sound(sound) || sound == 'y') continue;
    const char kept = skeleton_class(sound);
    if (out.empty() || out.back() != kept) out += kept;
  }
  if (out.size() > 1 && out.back() == 'h') out.pop_back();
  return out;
}

}  // namespace headwater
