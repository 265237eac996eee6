// SPDX-License-Identifier: Apache-2.0
#include "attribution/quoted_mails.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace headwater {
namespace {

bool is_mail(const Document& document) {
  return document.mime == "message/rfc822" || document.mime == "application/vnd.ms-outlook";
}

std::uint32_t start_of(const Attribution& a) {
  auto start = a.content.empty() ? 0 : a.content.front().start;
  if (a.source && (a.content.empty() || a.source->start < start)) start = a.source->start;
  if (a.cue && a.cue->start < start) start = a.cue->start;
  return start;
}

Attribution mail_of(const Block& block) {
  Attribution mail;
  mail.form = Form::direct;
  mail.holder = block.author;
  mail.anonymous = block.author.empty();
  if (mail.anonymous) mail.source_class = SourceClass::others;
  mail.why.push_back(reason("attribution.quoted_mail", {block.span}, {block.author}));
  return mail;
}

std::vector<Attribution> quoted_mails(const Document& document) {
  std::vector<Attribution> mails;
  const Block* before = nullptr;
  for (const auto& block : document.blocks) {
    const bool quoted =
        block.kind == BlockKind::quote && (!block.author.empty() || is_mail(document));
    if (quoted) {
      const bool goes_on = before != nullptr && before->author == block.author &&
                           before->published == block.published;
      if (!goes_on) mails.push_back(mail_of(block));
      mails.back().content.push_back(block.span);
    }
    before = quoted ? &block : nullptr;
  }
  return mails;
}

// Which mail holds a position. Contents of mails do not overlap and come in order of the text.
class MailAt {
 public:
  MailAt(const std::vector<Attribution>& mails, std::size_t first) {
    for (auto m = first; m < mails.size(); ++m) {
      for (const auto span : mails[m].content)
        contents_.emplace_back(span, static_cast<std::uint32_t>(m));
    }
  }
  [[nodiscard]] std::optional<std::uint32_t> operator()(std::uint32_t position) const {
    const auto after = std::ranges::upper_bound(
        contents_, position, {}, [](const auto& content) { return content.first.start; });
    if (after == contents_.begin() || !std::prev(after)->first.contains(position))
      return std::nullopt;
    return std::prev(after)->second;
  }

 private:
  std::vector<std::pair<Span, std::uint32_t>> contents_;
};

}  // namespace

std::vector<Attribution> with_quoted_mails(const Document& document,
                                           std::vector<Attribution> attributions) {
  auto mails = quoted_mails(document);
  if (mails.empty()) return attributions;
  const auto found = attributions.size();
  for (auto& mail : mails) attributions.push_back(std::move(mail));
  const MailAt mail_at(attributions, found);
  for (std::size_t i = 0; i < found; ++i) {
    if (!attributions[i].parent) attributions[i].parent = mail_at(start_of(attributions[i]));
  }
  // In order of the text, a mail before what stands inside it.
  std::vector<std::uint32_t> order(attributions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(
      order, {}, [&](std::uint32_t i) { return std::pair(start_of(attributions[i]), i < found); });
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Attribution> sorted;
  for (const auto i : order) {
    sorted.push_back(std::move(attributions[i]));
    auto& made = sorted.back();
    made.id = "a" + std::to_string(sorted.size());
    if (made.parent) made.parent = place[*made.parent];
  }
  return sorted;
}

}  // namespace headwater
