-- The words of quotations wait to be indexed as those of articles do, and are indexed together with
-- them: in lists of 4 MB the same words were written into the index ten times as often.
alter index quote_words_words set (gin_pending_list_limit = 32768);
