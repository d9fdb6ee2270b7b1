from evals.run import main

main()
