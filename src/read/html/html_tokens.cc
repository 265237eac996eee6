// SPDX-License-Identifier: Apache-2.0
#include "read/html/html_tokens.h"

#include <algorithm>

#include "base/strings.h"
#include "read/html/html_tree.h"
#include "read/page/limits.h"

namespace headwater {
namespace {

constexpr std::uint32_t attribute_limit = 64;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\0';
}

}  // namespace

void HtmlTokens::skip_space() {
  while (position_ < source_.size() && is_space(source_[position_])) ++position_;
}

bool HtmlTokens::next(HtmlToken& token, std::vector<HtmlAttribute>& attributes) {
  while (position_ < source_.size()) {
    if (source_[position_] == '<' && read_markup(token, attributes)) {
      if (token.kind != HtmlTokenKind::text) return true;
      continue;  // a comment or declaration
    }
    const auto start = position_;
    auto end = source_.find('<', start + (source_[start] == '<' ? 1 : 0));
    // "a < b": the sign is text, and the text goes on to the next tag.
    if (end == std::string_view::npos) end = source_.size();
    position_ = end;
    token = {.kind = HtmlTokenKind::text,
             .from = static_cast<std::uint32_t>(start),
             .to = static_cast<std::uint32_t>(end)};
    return true;
  }
  return false;
}

// True where markup was consumed; a comment or declaration leaves kind == text.
bool HtmlTokens::read_markup(HtmlToken& token, std::vector<HtmlAttribute>& attributes) {
  token = {};
  const char after = at(position_ + 1);
  if (is_ascii_letter(after) || (after == '/' && is_ascii_letter(at(position_ + 2)))) {
    read_tag(token, attributes);
    return true;
  }
  if (source_.substr(position_).starts_with("<!--")) {
    skip_comment();
    return true;
  }
  if (source_.substr(position_).starts_with("<![CDATA[")) {
    const auto end = source_.find("]]>", position_);
    position_ = end == std::string_view::npos ? source_.size() : end + 3;
    return true;
  }
  if (after == '!' || after == '?' || after == '/') {
    const auto end = source_.find('>', position_);
    position_ = end == std::string_view::npos ? source_.size() : end + 1;
    return true;
  }
  return false;
}

void HtmlTokens::skip_comment() {
  const auto body = position_ + 4;
  if (at(body) == '>') {
    position_ = body + 1;
    return;
  }
  const auto end = source_.find("-->", position_ + 2);
  const auto other = source_.substr(body, end == std::string_view::npos ? end : end - body);
  const auto bang = other.find("--!>");
  if (bang != std::string_view::npos) {
    position_ = body + bang + 4;
  } else {
    position_ = end == std::string_view::npos ? source_.size() : end + 3;
  }
}

void HtmlTokens::read_tag(HtmlToken& token, std::vector<HtmlAttribute>& attributes) {
  const bool is_end = at(position_ + 1) == '/';
  position_ += is_end ? 2 : 1;
  const auto start = position_;
  while (position_ < source_.size() && !is_space(source_[position_]) && source_[position_] != '>' &&
         source_[position_] != '/') {
    ++position_;
  }
  const auto name = source_.substr(start, position_ - start);
  token.kind = is_end ? HtmlTokenKind::end_tag : HtmlTokenKind::start_tag;
  token.tag = tag_named(name);
  token.name = name;
  read_attributes(token, attributes);
  if (is_end) {
    attributes.resize(token.attribute);
    token.attributes = 0;
    return;
  }
  if (is_raw_text(token.tag) && !token.self_closing) read_raw_text(token, name);
}

void HtmlTokens::read_attributes(HtmlToken& token, std::vector<HtmlAttribute>& attributes) {
  token.attribute = static_cast<std::uint32_t>(attributes.size());
  while (true) {
    skip_space();
    if (position_ >= source_.size()) return;
    if (source_[position_] == '>') {
      ++position_;
      return;
    }
    token.self_closing = source_[position_] == '/';
    if (token.self_closing) {
      ++position_;
      continue;
    }
    const auto start = position_++;
    while (position_ < source_.size() && !is_space(source_[position_]) &&
           source_[position_] != '=' && source_[position_] != '>' && source_[position_] != '/') {
      ++position_;
    }
    const auto name = source_.substr(start, position_ - start);
    skip_space();
    std::string_view value;
    if (at(position_) == '=') value = read_value();
    if (token.attributes < attribute_limit && attributes.size() < limits::html_attributes) {
      attributes.push_back({name, value});
      ++token.attributes;
    }
  }
}

std::string_view HtmlTokens::read_value() {
  ++position_;
  skip_space();
  const char quote = at(position_);
  if (quote == '"' || quote == '\'') {
    const auto start = position_ + 1;
    auto end = source_.find(quote, start);
    if (end == std::string_view::npos) end = source_.size();
    position_ = std::min(end + 1, source_.size());
    return source_.substr(start, end - start);
  }
  const auto start = position_;
  while (position_ < source_.size() && !is_space(source_[position_]) && source_[position_] != '>') {
    ++position_;
  }
  return source_.substr(start, position_ - start);
}

void HtmlTokens::read_raw_text(HtmlToken& token, std::string_view name) {
  token.from = token.to = static_cast<std::uint32_t>(position_);
  auto& unclosed = unclosed_[static_cast<std::size_t>(token.tag)];
  if (unclosed) return;
  for (auto end = source_.find("</", position_); end != std::string_view::npos;
       end = source_.find("</", end + 2)) {
    const char after = at(end + 2 + name.size());
    if (!equal_ignoring_case(source_.substr(end + 2, name.size()), name)) continue;
    if (!is_space(after) && after != '>' && after != '/') continue;
    token.to = static_cast<std::uint32_t>(end);
    const auto close = source_.find('>', end);
    position_ = close == std::string_view::npos ? source_.size() : close + 1;
    return;
  }
  // Never closed: a frame or a title gives the page back, a script keeps it.
  unclosed = true;
  if (token.tag == HtmlTag::script || token.tag == HtmlTag::style) {
    token.to = static_cast<std::uint32_t>(source_.size());
    position_ = source_.size();
  }
}

}  // namespace headwater
