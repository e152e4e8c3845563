"""The examples of data/nlu as a teacher would look at them: what is missing, what is said twice."""
