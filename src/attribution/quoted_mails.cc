// SPDX-License-Identifier: Apache-2.0
#include "attribution/quoted_mails.h"

#include <algorithm>
#include <numeric>

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

bool holds(const Attribution& mail, std::uint32_t position) {
  return std::ranges::any_of(mail.content,
                             [position](Span span) { return span.contains(position); });
}

}  // namespace

std::vector<Attribution> with_quoted_mails(const Document& document,
                                           std::vector<Attribution> attributions) {
  auto mails = quoted_mails(document);
  if (mails.empty()) return attributions;
  const auto found = attributions.size();
  for (auto& mail : mails) attributions.push_back(std::move(mail));
  for (std::size_t i = 0; i < found; ++i) {
    if (attributions[i].parent) continue;
    for (auto m = found; m < attributions.size(); ++m) {
      if (holds(attributions[m], start_of(attributions[i])))
        attributions[i].parent = static_cast<std::uint32_t>(m);
    }
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
