// SPDX-License-Identifier: Apache-2.0
#include "text/quotations.h"

#include <optional>
#include <string_view>

#include "text/dash_quotations.h"

namespace headwater {
namespace {

enum class Mark { none, double_open, double_close, double_either, single_open, single_close };

Mark kind_of_mark(const Token& token) {
  const std::string_view text = token.text;
  if (text == "“" || text == "``" || text == "«" || text == "„") return Mark::double_open;
  if (text == "”" || text == "»") return Mark::double_close;
  if (text == "\"" || text == "''" || text == "＂" || text == "‟") return Mark::double_either;
  if (text == "‘") return Mark::single_open;
  if (token.kind == TokenKind::open_quote && text == "'") return Mark::single_open;
  if (token.kind == TokenKind::close_quote && (text == "'" || text == "’")) {
    return Mark::single_close;
  }
  return Mark::none;
}

// Marks that pair with each other: a mark of another family stands for a quotation within.
enum class Family { curly, straight, low, angled, typed };

Family family_of(const Token& token) {
  const std::string_view text = token.text;
  if (text == "``" || text == "''") return Family::typed;
  if (text == "«" || text == "»") return Family::angled;
  if (text == "„") return Family::low;
  return text == "“" || text == "”" || text == "‟" ? Family::curly : Family::straight;
}

// What is known of the mark while the document is walked.
class QuotationFinder {
 public:
  QuotationFinder(const Sentences& text, const std::vector<bool>& begins_line)
      : tokens_(text.tokens), begins_line_(begins_line) {}

  std::vector<Quotation> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (begins_line_[i]) end_line(i);
      step(i);
    }
    end_line(static_cast<std::uint32_t>(tokens_.size()));
    continued_ = false;
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool space_before(std::uint32_t i) const {
    return begins_line_[i] || tokens_[i - 1].span.end < tokens_[i].span.start;
  }
  [[nodiscard]] bool space_after(std::uint32_t i) const {
    return i + 1 == tokens_.size() || begins_line_[i + 1] ||
           tokens_[i].span.end < tokens_[i + 1].span.start;
  }

  // „Text“ and »Text«: the mark that opens elsewhere closes here.
  [[nodiscard]] bool closes_low_mark(std::uint32_t i) const {
    const auto& opener = tokens_[start_].text;
    return (opener == "„" && tokens_[i].text == "“") || (opener == "»" && tokens_[i].text == "«");
  }

  [[nodiscard]] bool opens(std::uint32_t i, Mark mark) const {
    if (mark == Mark::double_open) return !(open_ && closes_low_mark(i));
    if (mark == Mark::double_close) return !open_ && space_before(i) && !space_after(i);
    if (space_before(i) != space_after(i)) return space_before(i);
    return !open_;
  }

  [[nodiscard]] bool same_family(std::uint32_t a, std::uint32_t b) const {
    return family_of(tokens_[a]) == family_of(tokens_[b]);
  }

  // “He called it a "farce" twice”: the mark closes a quotation within that it pairs with.
  bool closes_inner(std::uint32_t i) {
    if (!inner_start_ || !same_family(*inner_start_, i)) return false;
    inner_.push_back({*inner_start_, i + 1});
    inner_start_.reset();
    return true;
  }

  void step(std::uint32_t i) {
    const auto mark = kind_of_mark(tokens_[i]);
    if (mark == Mark::none) return;
    if (mark == Mark::single_open || mark == Mark::single_close) {
      step_single(i, mark);
    } else if (open_ && closes_inner(i)) {
      return;
    } else if (opens(i, mark)) {
      if (open_) {  // a stray mark, or a quotation within
        if (same_family(start_, i)) return;
        if (start_ + 1 == i)
          start_ = i;  // "“A: two marks for one
        else
          inner_start_ = i;
        return;
      }
      open_ = true;
      start_ = i;
    } else if (open_) {
      close(i + 1, true);
    }
  }

  void step_single(std::uint32_t i, Mark mark) {
    if (mark == Mark::single_open) {
      single_start_ = i;
      single_open_ = true;
    } else if (single_open_) {
      found_.push_back({{{single_start_, i + 1}}, true});
      single_open_ = false;
    }
  }

  void close(std::uint32_t end, bool marked) {
    const TokenRange part{start_, end};
    if (continued_ && part.first == line_start_ &&
        same_family(part.first, found_[last_double_].parts.front().first)) {
      found_[last_double_].parts.push_back(part);
    } else {
      last_double_ = found_.size();
      found_.push_back({{part}, false});
    }
    open_ = false;
    inner_.clear();
    inner_start_.reset();
    continued_ = !marked;
  }

  // A mark that neither closes nor goes on with the next line is a stray one where marks of another
  // family pair behind it.
  void drop_stray(std::uint32_t i) {
    const bool goes_on =
        i < tokens_.size() && kind_of_mark(tokens_[i]) != Mark::none && same_family(start_, i);
    if (!open_ || goes_on || inner_.empty()) return;
    for (const auto part : inner_) found_.push_back({{part}, false});
    inner_.clear();
    open_ = false;
  }

  // An open quotation ends with the line; it goes on where the next line opens with a mark.
  void end_line(std::uint32_t i) {
    single_open_ = false;
    drop_stray(i);
    inner_start_.reset();
    if (open_ && i > start_ + 1) {
      close(i, false);
    } else {
      open_ = false;
      if (i > line_start_ + 1) continued_ = false;
    }
    line_start_ = i;
  }

  const std::vector<Token>& tokens_;
  const std::vector<bool>& begins_line_;
  std::vector<Quotation> found_;
  bool open_ = false;
  bool single_open_ = false;
  bool continued_ = false;
  std::vector<TokenRange> inner_;             // of the open quotation
  std::optional<std::uint32_t> inner_start_;  // of a quotation within, in marks of another family
  std::uint32_t start_ = 0;
  std::uint32_t single_start_ = 0;
  std::uint32_t line_start_ = 0;
  std::size_t last_double_ = 0;
};

}  // namespace

std::vector<Quotation> find_quotations(const Document&, const Sentences& sentences,
                                       const std::vector<bool>& begins_line) {
  auto found = QuotationFinder(sentences, begins_line).run();
  add_dash_dialogue(sentences, begins_line, found);
  std::ranges::stable_sort(found, {}, [](const Quotation& q) { return q.parts.front().first; });
  return found;
}

}  // namespace headwater
