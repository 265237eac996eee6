// SPDX-License-Identifier: Apache-2.0
#include "read/content/mail_fields.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "base/data_file.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/bylines.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

constexpr std::size_t fewest_fields = 3;
constexpr std::size_t longest_label = 24;  // bytes
constexpr std::size_t longest_field_line = 2000;

std::optional<MailFieldKind> field_named(std::string_view label) {
  static const auto fields = [] {
    StringMap<MailFieldKind> made;
    for (const auto& row : data_rows("read/mail_fields.tsv")) {
      const auto kind = row[1] == "from"      ? MailFieldKind::from
                        : row[1] == "date"    ? MailFieldKind::date
                        : row[1] == "to"      ? MailFieldKind::to
                        : row[1] == "subject" ? MailFieldKind::subject
                                              : MailFieldKind::other;
      made.emplace(row[0], kind);
    }
    return made;
  }();
  const auto found = fields.find(lower_utf8(label));
  if (found == fields.end()) return std::nullopt;
  return found->second;
}

// Bold and quotation marks, as programs that print HTML as text leave them around names and labels.
std::string_view bare(std::string_view text) {
  constexpr std::string_view marks = "*\"' \t";
  const auto first = text.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(marks) + 1 - first);
}

// "Crane Office [office@corran.example]" -> "Crane Office"; an address alone stays.
std::string sender(std::string_view value) {
  const auto bracket = value.find_first_of("<[(");
  auto name = bare(value.substr(0, bracket));
  if (name.empty() && bracket != std::string_view::npos) {
    name = value.substr(bracket + 1);
    name = bare(name.substr(0, name.find_first_of(">])")));
    if (name.starts_with("mailto:")) name.remove_prefix(7);
  }
  return squeeze_space(name);
}

bool is_rule(std::string_view line) {
  static const RE2 pattern(R"([-_=*–—]{5,}|[-_=*–—]{2,} ?[^-_=*]{3,60} ?[-_=*–—]{2,})");
  return RE2::FullMatch(trim(line), pattern);
}

// The fields in a row from `first` on. Before the subject the recipients may go on in lines without
// a label.
class HeadReader {
 public:
  HeadReader(std::span<const QuotedLine> lines, std::size_t first) : lines_(lines), last_(first) {
    constexpr std::size_t most_between = 3;
    constexpr std::size_t most_lines = 24;
    std::size_t between = 0;
    const auto end = std::min(lines.size(), first + most_lines);
    for (auto i = first; i < end && !repeats_; ++i) {
      if (lines[i].depth != lines[first].depth) break;
      if (take(lines[i].text)) {
        between = 0;
        last_ = i + 1;
      } else if (has_[index_of(MailFieldKind::subject)] || ++between > most_between ||
                 ends_statement(lines[i].text)) {
        break;
      }
    }
  }
  [[nodiscard]] bool is_head() const {
    return fields_ >= fewest_fields && has_[index_of(MailFieldKind::from)];
  }
  [[nodiscard]] std::size_t last() const { return last_; }
  [[nodiscard]] const MailVoice& voice() const { return voice_; }

 private:
  static std::size_t index_of(MailFieldKind kind) { return static_cast<std::size_t>(kind); }
  static bool ends_statement(std::string_view line) {
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
  }

  // False for a line without a field, and for a sender, date or subject that was told already.
  bool take(std::string_view block) {
    std::size_t found = 0;
    for (const auto line : split(block, '\n')) {
      const auto field = mail_field(line);
      if (!field) continue;
      auto& told = has_[index_of(field->kind)];
      const bool once = field->kind == MailFieldKind::from || field->kind == MailFieldKind::date ||
                        field->kind == MailFieldKind::subject;
      repeats_ = repeats_ || (told && once);
      if (repeats_) return false;
      told = true;
      ++found;
      if (field->kind == MailFieldKind::from) voice_.author = sender(field->value);
      if (field->kind == MailFieldKind::date) voice_.published = iso_date_in(field->value);
    }
    fields_ += found;
    return found > 0;
  }

  std::span<const QuotedLine> lines_;
  std::size_t last_;
  std::size_t fields_ = 0;
  std::array<bool, 5> has_{};
  bool repeats_ = false;
  MailVoice voice_;
};

// The name in front of an address, or of the colon: the last words that may be one.
std::string name_at_end(std::string_view text) {
  static const RE2 time_of_day(
      R"((?i)\b(?:at|um|à|a las|alle|om|kl\.?)?\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:uhr|gmt|utc|[+-]\d{4}))*)");
  std::string rest(text);
  RE2::GlobalReplace(&rest, time_of_day, ",");
  const auto comma = rest.find_last_of(",;");
  std::string_view part = comma == std::string::npos ? std::string_view(rest)
                                                     : std::string_view(rest).substr(comma + 1);
  const auto squeezed = squeeze_space(bare(part));
  const auto words = split(squeezed, ' ');
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (auto last = words.size(); last > first; --last) {
      const auto from = static_cast<std::size_t>(words[first].data() - squeezed.data());
      const auto to = static_cast<std::size_t>(words[last - 1].data() - squeezed.data()) +
                      words[last - 1].size();
      const auto name = std::string_view(squeezed).substr(from, to - from);
      if (looks_like_person(name)) return std::string(bare(name));
    }
  }
  return "";
}

}  // namespace

std::optional<MailField> mail_field(std::string_view line) {
  if (line.size() > longest_field_line) return std::nullopt;
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest_label) return std::nullopt;
  const auto kind = field_named(bare(line.substr(0, colon)));
  if (!kind) return std::nullopt;
  return MailField{*kind, bare(line.substr(colon + 1))};
}

std::vector<MailHead> find_mail_heads(std::span<const QuotedLine> lines) {
  std::vector<MailHead> heads;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto first_line = lines[i].text.substr(0, lines[i].text.find('\n'));
    if (!mail_field(first_line)) continue;
    const HeadReader reader(lines, i);
    if (!reader.is_head()) {
      i = std::max(i, reader.last() - 1);  // what follows of the same row is no head either
      continue;
    }
    const auto after = heads.empty() ? 0 : heads.back().last;
    const bool ruled =
        i > after && lines[i - 1].depth == lines[i].depth && is_rule(lines[i - 1].text);
    heads.push_back({ruled ? i - 1 : i, reader.last(), reader.voice()});
    i = reader.last() - 1;
  }
  return heads;
}

std::optional<MailVoice> announced_mail(std::string_view line) {
  constexpr std::size_t longest = 300;  // bytes
  line = trim(line);
  if (line.size() > longest || !line.ends_with(':')) return std::nullopt;
  const auto date = find_written_date(line);
  const auto at = line.find('@');
  if (!date && at == std::string_view::npos) return std::nullopt;
  MailVoice voice;
  if (date) voice.published = iso_day(date->day);
  auto rest = line.substr(0, line.size() - 1);
  if (const auto bracket = rest.find_first_of("<[("); at != std::string_view::npos && bracket < at)
    rest = rest.substr(0, bracket);
  if (date && date->to <= rest.size()) {
    voice.author = name_at_end(rest.substr(date->to));
    if (voice.author.empty()) voice.author = name_at_end(rest.substr(0, date->from));
  } else {
    voice.author = name_at_end(rest);
  }
  if (voice.author.empty() && at != std::string_view::npos) {
    const auto from = line.find_last_of(" <[(,:", at);
    const auto to = line.find_first_of(" >]),:", at);
    voice.author = std::string(line.substr(from == std::string_view::npos ? 0 : from + 1,
                                           to - (from == std::string_view::npos ? 0 : from + 1)));
  }
  return voice;
}

}  // namespace headwater
