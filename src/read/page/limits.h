// SPDX-License-Identifier: Apache-2.0
// What one input may cost, whatever it holds: every limit of reading stands here, and as a row of
// the first table of docs/limits.md.
//
// Rule:    limits are counted before a foreign library sees the bytes, or while it hands them out.
//          One that is reached is an error that names the input, the member and the limit; what was
//          read before stays read. All but the time are the same on every machine, so the same
//          input gives the same documents.
// Example: a tar.gz of 40 KB that unpacks to 128 GiB ends after `passed_bytes`.
#pragma once

#include <cstddef>
#include <cstdint>

namespace headwater::limits {

inline constexpr std::uint64_t mebibyte = 1ULL << 20U;

// Bytes.
inline constexpr std::uint64_t file_bytes = 1024 * mebibyte;     // a file, or standard input
inline constexpr std::uint64_t document_bytes = 64 * mebibyte;   // a page, text, line of JSON, mail
inline constexpr std::uint64_t member_bytes = 256 * mebibyte;    // one member of an archive
inline constexpr std::uint64_t unpacked_bytes = 512 * mebibyte;  // all members of an input
inline constexpr std::uint64_t passed_bytes = 2048 * mebibyte;   // unpacked only to be passed over
inline constexpr std::uint64_t suspicious_bytes = 32 * mebibyte;  // above it the ratio counts
inline constexpr std::uint64_t suspicious_ratio = 100;            // times larger than its archive

// Numbers.
inline constexpr std::uint32_t members = 250'000;  // members, records, items, messages of an input
inline constexpr std::uint32_t depth = 6;          // archives within archives, mails within mails
inline constexpr std::size_t packings = 4;         // "x.tar.gz.gz": packed one around another
inline constexpr std::size_t errors = 10'000;      // named of one input; the rest are counted
inline constexpr std::size_t blocks = 1'000'000;   // paragraphs of a document
inline constexpr std::size_t lines = 1'000'000;    // of a text
inline constexpr std::size_t tags = 1'000'000;     // of a page
inline constexpr std::size_t judged_blocks = 100'000;      // more are judged by rules alone
inline constexpr std::size_t html_attributes = 4'000'000;  // of a page; more are passed over
inline constexpr std::size_t json_values = 2'000'000;      // of a record
inline constexpr std::size_t json_keys = 2'000;            // of one object
inline constexpr std::size_t book_bytes = 64 * mebibyte;   // chapters of a book
inline constexpr std::size_t mail_parts = 2'000;           // parts of a mail that are looked at
inline constexpr std::size_t mail_containers = 500;        // multiparts and messages in a mail
inline constexpr std::size_t address_colons = 1'000;       // groups within groups of addresses
inline constexpr std::size_t mail_fields = 200'000;        // header fields of all its parts
inline constexpr std::size_t mail_delimiters = 200'000;    // lines that begin with "--"
inline constexpr std::size_t msg_attachments = 2'000;
inline constexpr std::size_t rtf_groups = 4'096;  // open at once

// Time.
inline constexpr int cpu_seconds = 900;  // of one input, looked at between its members

}  // namespace headwater::limits
