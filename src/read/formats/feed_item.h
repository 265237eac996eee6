// SPDX-License-Identifier: Apache-2.0
// An item of a feed (RSS 0.9x to 2.0, RSS 1.0, Atom): what it says about itself, and its texts.
//
// Input:   the item's XML as UTF-8, and what the feed says of all its items.
// Output:  title, authors, date, outlet and address with their reasons; the elements that hold
//          text, the fullest first.
// Rule:    prefixes are taken by their usual names (dc, content, atom); the item's own stands for
//          none. The feed's title is the outlet; a feed that the item comes from is evidence of
//          republication (read.feed_source).
// Example: <item><title>Fire</title><author>a@b.example (Ann Lee)</author>…</item> -> title "Fire",
//          authors {"Ann Lee"}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/formats/xml_elements.h"
#include "read/page/page.h"

namespace headwater {

// What stands before the first item.
struct FeedHead {
  std::string title;
  std::string language;
  std::string base;  // relative addresses count from here
  std::vector<std::string> authors;
};

[[nodiscard]] FeedHead feed_head(std::string_view before_first_item, std::string_view prefix);

struct FeedText {
  std::string_view element;  // its name as written
  bool as_html = true;
  std::string bytes;  // one layer of escaping or CDATA taken off
};

class FeedItem {
 public:
  explicit FeedItem(std::string_view xml);

  [[nodiscard]] PageFacts facts(const FeedHead& head) const;
  [[nodiscard]] std::vector<FeedText> texts() const;
  // The first element with this name as it is written; nullptr where there is none.
  [[nodiscard]] const XmlElement* element(std::string_view name) const;

 private:
  [[nodiscard]] std::string title() const;
  [[nodiscard]] std::vector<std::string> authors(const FeedHead& head) const;
  [[nodiscard]] std::string published() const;
  [[nodiscard]] std::string url(const FeedHead& head) const;
  [[nodiscard]] std::string original_feed() const;
  [[nodiscard]] const XmlElement* find(std::string_view plain_name) const;

  XmlElement item_;
  std::string_view prefix_;
  std::vector<XmlElement> children_;
};

// What an element holds: markup inside it as it is, else its text with one layer of escaping taken
// off. Zero bytes become U+FFFD.
[[nodiscard]] std::string feed_content(const XmlElement& element);

}  // namespace headwater
