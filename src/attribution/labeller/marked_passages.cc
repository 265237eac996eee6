// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/marked_passages.h"

#include <map>
#include <optional>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::uint32_t most_attributions = 1000;

// The words of one passage while its marks are taken out.
class MarkReader {
 public:
  explicit MarkReader(std::string_view marked) : marked_(marked) {}

  // The reason of a failure, or nothing.
  std::optional<std::string> run() {
    while (at_ < marked_.size()) {
      const auto c = marked_[at_];
      if (c == '{') {
        if (!open()) return "a brace opens no mark: " + std::string(marked_.substr(at_, 20));
      } else if (c == '}') {
        if (!close()) return "a brace closes no mark, or an empty one";
      } else {
        text_.push_back(c);
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) ++size_;
        ++at_;
      }
    }
    if (!open_.empty()) return "a mark is not closed";
    return std::nullopt;
  }
  [[nodiscard]] std::string text() && { return std::move(text_); }
  [[nodiscard]] std::vector<GoldAttribution> gold() const {
    std::vector<GoldAttribution> list;
    for (const auto& [number, attribution] : found_) list.push_back(attribution);
    return list;
  }

 private:
  struct Mark {
    char role = 's';
    std::vector<std::uint32_t> numbers;
    std::uint32_t start = 0;
  };

  // "{s1,2:"
  bool open() {
    const auto end = marked_.find(':', at_);
    if (end == std::string_view::npos || end < at_ + 3 || end > at_ + 20) return false;
    Mark mark{.role = marked_[at_ + 1], .numbers = {}, .start = size_};
    if (mark.role != 's' && mark.role != 'c' && mark.role != 'x') return false;
    std::uint32_t number = 0;
    for (const auto c : marked_.substr(at_ + 2, end - at_ - 1)) {
      if (c >= '0' && c <= '9') {
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
        if (number > most_attributions) return false;
      } else if (number > 0 && (c == ',' || c == ':')) {
        mark.numbers.push_back(number);
        number = 0;
      } else {
        return false;
      }
    }
    open_.push_back(std::move(mark));
    at_ = end + 1;
    return true;
  }
  bool close() {
    if (open_.empty() || open_.back().start == size_) return false;
    const auto& mark = open_.back();
    for (const auto number : mark.numbers) {
      auto& attribution = found_[number];
      auto& spans = mark.role == 's'   ? attribution.source
                    : mark.role == 'c' ? attribution.cue
                                       : attribution.content;
      spans.push_back({mark.start, size_});
    }
    open_.pop_back();
    ++at_;
    return true;
  }

  std::string_view marked_;
  std::size_t at_ = 0;
  std::string text_;
  std::uint32_t size_ = 0;  // code points of text_
  std::vector<Mark> open_;
  std::map<std::uint32_t, GoldAttribution> found_;
};

// "# key: value" lines off the top of a passage.
void read_heads(std::string_view& block, MarkedPassage& passage) {
  while (block.starts_with("# ") || block.starts_with("\n")) {
    const auto end = std::min(block.find('\n'), block.size());
    const auto line = block.substr(0, end);
    block.remove_prefix(std::min(end + 1, block.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto key = trim(line.substr(2, colon - 2));
    const std::string value(trim(line.substr(colon + 1)));
    if (key == "id") passage.id = value;
    if (key == "source") passage.source = value;
    if (key == "date") passage.date = value;
  }
}

}  // namespace

Result<std::vector<MarkedPassage>> parse_marked_passages(std::string_view text,
                                                         const std::string& input) {
  std::vector<MarkedPassage> passages;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find("\n%%", at), text.size());
    auto block = text.substr(at, end - at);
    at = end + 3;
    MarkedPassage passage;
    read_heads(block, passage);
    block = trim(block.substr(0, block.find("\n--\n")));
    if (block.empty()) continue;
    MarkReader reader(block);
    if (const auto failed = reader.run())
      return fail(ErrorKind::input, input, "passage " + passage.id + ": " + *failed);
    passage.gold = reader.gold();
    passage.text = std::move(reader).text();
    passages.push_back(std::move(passage));
  }
  return passages;
}

}  // namespace headwater
